package io.vigil.monitor.document.format;

/** Between what the text of a page stands, in millimetres from its upper left corner. */
record PdfMargins(double left, double right, double top, double bottom) {
  private static final PdfMargins UPRIGHT = new PdfMargins(28, 210 - 26, 37, 297 - 35);
  private static final PdfMargins ACROSS = new PdfMargins(37, 297 - 35, 28, 210 - 26);

  static PdfMargins of(boolean across) {
    return across ? ACROSS : UPRIGHT;
  }

  double middle() {
    return (left + right) / 2;
  }

  /** Whether any text of a page is outside. */
  boolean areLeftBy(PdfPages.Page page, double tolerance) {
    return page.left() < left - tolerance
        || page.right() > right + tolerance
        || page.top() < top - tolerance
        || page.bottom() > bottom + tolerance;
  }
}

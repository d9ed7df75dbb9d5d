package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes files of documents; Word and PDF files are opened again and held against the document. */
public final class DocumentFiles {

  /**
   * A file.
   *
   * @param substituted characters that it could not hold, as {@code U+20000 (name)}: a sign stands
   *     for each, and a note at its end names them
   */
  public record Made(byte[] file, List<String> substituted) {}

  /**
   * @throws UnfitDocumentException when the file that was made differs from the document
   */
  public byte[] make(Document document, Format format) {
    return made(document, format).file();
  }

  /** The same with what the check of it found that is no fault. */
  public Made made(Document document, Format format) {
    return made(document, format, () -> {});
  }

  /**
   * @param checking is run when the file is written and before it is checked
   */
  public Made made(Document document, Format format, Runnable checking) {
    return switch (format) {
      case HTML -> whole(HtmlFormat.page(document).getBytes(StandardCharsets.UTF_8));
      case DOCX -> docx(document, checking);
      case PDF -> pdf(document, checking);
      case XLSX -> whole(XlsxFormat.write(document));
      case JSON -> whole(JsonFormat.write(document));
      case PNG -> picture(pdf(document, checking));
    };
  }

  private static Made whole(byte[] file) {
    return new Made(file, List.of());
  }

  private static Made picture(Made pdf) {
    return new Made(PngFormat.write(pdf.file()), pdf.substituted());
  }

  private static Made pdf(Document document, Runnable checking) {
    var written = Substituted.embedded(document);
    byte[] file = PdfFormat.write(written.document());
    checking.run();
    UnfitDocumentException.ifAny(PdfCheck.faults(written.document(), file));
    return new Made(file, written.characters());
  }

  /** The contents of a Word file carry the page numbers of the PDF file until Word counts anew. */
  private static Made docx(Document document, Runnable checking) {
    List<String> pages =
        document.head().withContents()
            ? PdfPages.ofHeadings(PdfFormat.write(Substituted.embedded(document).document()))
            : List.of();
    var written = Substituted.named(document);
    byte[] file = DocxFormat.write(written.document(), pages);
    checking.run();
    UnfitDocumentException.ifAny(DocxCheck.faults(written.document(), file));
    return new Made(file, written.characters());
  }
}

package io.vigil.monitor.document.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.font.DocumentFont;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** Writes documents as PDF/A-2b, laid out as GB/T 9704-2012 asks. */
final class PdfFormat {
  static final char SOFT_HYPHEN = '\u00AD';

  static {
    // it tells of each step of each file
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private PdfFormat() {}

  static byte[] write(Document document) {
    var charts = new PdfCharts(document);
    var drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(PdfCharts.TYPE, charts);
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .usePdfAConformance(PdfAConformance.PDFA_2_B)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .useFont(DocumentFont::open, DocumentFont.FAMILY, 400, FontStyle.NORMAL, true)
          .useObjectDrawerFactory(drawers)
          .withProducer("Vigil")
          .withHtmlContent(unhyphenated(PdfPage.of(WholePieces.in(document), charts)), null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Where a line ends at a soft hyphen, the renderer prints one that the document has not. */
  private static String unhyphenated(String page) {
    return page.replace(Character.toString(SOFT_HYPHEN), "");
  }
}

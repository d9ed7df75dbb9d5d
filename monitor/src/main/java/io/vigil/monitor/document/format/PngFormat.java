package io.vigil.monitor.document.format;

import io.vigil.api.message.Rejection;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF file as one picture, below each other and without their margins, so that a
 * phone shows the text as large as its own. A picture takes some 60 MB while it is drawn, so one is
 * drawn at a time.
 */
final class PngFormat {
  private static final float DPI = 144;
  private static final double PIXELS_PER_MM = DPI / 25.4;
  private static final double BESIDE = 5;
  private static final int WIDTH = pixels(width(PdfMargins.of(false)));
  private static final int PAGE = pixels(297) + 1;
  private static final int SPACE = pixels(5);
  private static final int WHITE = Color.WHITE.getRGB();

  /** What takes more pages is no picture to be read on a phone. */
  private static final int MOST_PAGES = 8;

  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private PngFormat() {}

  private static double width(PdfMargins margins) {
    return margins.right() - margins.left() + 2 * BESIDE;
  }

  private static int pixels(double millimetres) {
    return (int) Math.round(millimetres * PIXELS_PER_MM);
  }

  /**
   * @throws Rejection if it has more than eight pages
   */
  static byte[] write(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw Rejection.invalid(
            "format.picture-too-long",
            "The document has %s pages; a picture shows at most %s. Ask for 'format=pdf'.",
            pages,
            MOST_PAGES);
      }
      return drawn(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] drawn(PDDocument document) throws IOException {
    ONE_AT_A_TIME.lock();
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(stacked(document), "png", out);
      return out.toByteArray();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static BufferedImage stacked(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    int height = SPACE + pages * (PAGE + SPACE);
    var all = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, height);
    var renderer = new PDFRenderer(document);
    int y = SPACE;
    for (int i = 0; i < pages; i++) {
      BufferedImage page = page(renderer, i, document.getPage(i).getMediaBox());
      graphics.drawImage(page, 0, y, null);
      y += page.getHeight() + SPACE;
    }
    graphics.dispose();
    return all.getSubimage(0, 0, WIDTH, y);
  }

  /** One that lies across is drawn smaller, so that all are as wide. */
  private static BufferedImage page(PDFRenderer renderer, int index, PDRectangle paper)
      throws IOException {
    var margins = PdfMargins.of(paper.getWidth() > paper.getHeight());
    double scale = width(PdfMargins.of(false)) / width(margins);
    var drawn = renderer.renderImageWithDPI(index, (float) (DPI * scale), ImageType.RGB);
    return cropped(drawn, pixels((margins.left() - BESIDE) * scale));
  }

  /** From the first line that is not empty to the last one. */
  private static BufferedImage cropped(BufferedImage page, int left) {
    int first = 0;
    while (first < page.getHeight() - 1 && isEmpty(page, first)) {
      first++;
    }
    int last = page.getHeight() - 1;
    while (last > first && isEmpty(page, last)) {
      last--;
    }
    return page.getSubimage(left, first, WIDTH, last - first + 1);
  }

  private static boolean isEmpty(BufferedImage page, int y) {
    for (int x = 0; x < page.getWidth(); x++) {
      if (page.getRGB(x, y) != WHITE) {
        return false;
      }
    }
    return true;
  }
}

package io.vigil.monitor.document.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF file as one picture, below each other and without their margins, so that a
 * phone shows the text as large as its own.
 */
final class PngFormat {
  private static final float DPI = 144;
  private static final double PIXELS_PER_MM = DPI / 25.4;
  private static final int LEFT = pixels(28 - 5);
  private static final int RIGHT = pixels(210 - 26 + 5);
  private static final int SPACE = pixels(5);
  private static final int WHITE = Color.WHITE.getRGB();

  /** What takes more pages is no picture to be read on a phone. */
  private static final int MOST_PAGES = 8;

  private PngFormat() {}

  private static int pixels(double millimetres) {
    return (int) Math.round(millimetres * PIXELS_PER_MM);
  }

  static byte[] write(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      List<BufferedImage> pages = new ArrayList<>();
      for (int i = 0; i < Math.min(MOST_PAGES, document.getNumberOfPages()); i++) {
        pages.add(cropped(renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
      }
      var out = new ByteArrayOutputStream();
      ImageIO.write(stacked(pages), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the first line that is not empty to the last one. */
  private static BufferedImage cropped(BufferedImage page) {
    int first = 0;
    while (first < page.getHeight() - 1 && isEmpty(page, first)) {
      first++;
    }
    int last = page.getHeight() - 1;
    while (last > first && isEmpty(page, last)) {
      last--;
    }
    return page.getSubimage(LEFT, first, RIGHT - LEFT, last - first + 1);
  }

  private static boolean isEmpty(BufferedImage page, int y) {
    for (int x = 0; x < page.getWidth(); x++) {
      if (page.getRGB(x, y) != WHITE) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage stacked(List<BufferedImage> pages) {
    int height = SPACE + pages.stream().mapToInt(page -> page.getHeight() + SPACE).sum();
    var all = new BufferedImage(RIGHT - LEFT, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, all.getWidth(), height);
    int y = SPACE;
    for (BufferedImage page : pages) {
      graphics.drawImage(page, 0, y, null);
      y += page.getHeight() + SPACE;
    }
    graphics.dispose();
    return all;
  }
}

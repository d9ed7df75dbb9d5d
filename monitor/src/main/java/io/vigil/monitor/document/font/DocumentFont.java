package io.vigil.monitor.document.font;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that is embedded in PDF files; it also measures and draws the labels of charts. */
public final class DocumentFont {
  public static final String FAMILY = "Vigil Kai";
  public static final String POSTSCRIPT_NAME = "VigilKai-Regular";

  private static final String FILE = "/io/vigil/monitor/document/VigilKai-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;

  private DocumentFont(InputStream in) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(in));
    glyphs = font.getUnicodeCmapLookup();
    unitsPerEm = font.getUnitsPerEm();
  }

  private static final class Holder {
    static final DocumentFont FONT = read();

    private static DocumentFont read() {
      try (var in = open()) {
        return new DocumentFont(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static DocumentFont get() {
    return Holder.FONT;
  }

  /** The file itself; the caller closes it. */
  public static InputStream open() {
    return Objects.requireNonNull(DocumentFont.class.getResourceAsStream(FILE), FILE);
  }

  public boolean has(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  /** Of all characters that look the same, the first one: files know glyphs, not characters. */
  public int canonical(int codePoint) {
    var same = glyphs.getCharCodes(glyphs.getGlyphId(codePoint));
    return same == null || same.isEmpty() ? codePoint : same.getFirst();
  }

  /** The width of a line of text, in the unit of its size. */
  public double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size;
  }

  private double advance(int codePoint) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of text as outlines: it begins at 0, its base line is at 0, and y grows downwards. */
  public Shape outline(String text, double size) {
    Path2D outline = new Path2D.Double();
    double x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      outline.append(glyph(codePoint, x), false);
      x += advance(codePoint);
    }
    return AffineTransform.getScaleInstance(size, size).createTransformedShape(outline);
  }

  private Path2D glyph(int codePoint, double x) {
    Path2D path = new Path2D.Double();
    try {
      var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
      if (glyph != null) {
        var place = AffineTransform.getTranslateInstance(x, 0);
        place.scale(1 / unitsPerEm, -1 / unitsPerEm);
        path.append(place.createTransformedShape(glyph.getPath()), false);
      }
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

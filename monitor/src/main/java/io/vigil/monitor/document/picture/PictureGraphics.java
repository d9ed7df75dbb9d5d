package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.font.DocumentFont;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Puts pictures on a drawing area of Java; labels become outlines, so that no font is asked for.
 */
public final class PictureGraphics {
  private static final float[] DASHES = {4, 3};
  private static final double PIXELS_PER_POINT = 3;

  private PictureGraphics() {}

  /** Draws at the scale that the graphics have. */
  public static void draw(Picture picture, Graphics2D graphics) {
    for (Mark mark : picture.marks()) {
      switch (mark) {
        case Mark.Line line -> draw(line, graphics);
        case Mark.Area area -> fill(path(area.points(), true), grey(area.ink()), graphics);
        case Mark.Label label ->
            fill(outline(label), label.white() ? Color.WHITE : Color.BLACK, graphics);
      }
    }
  }

  /** For readers that show no vector pictures: three pixels for each point. */
  public static byte[] png(Picture picture) {
    int width = (int) Math.ceil(picture.width() * PIXELS_PER_POINT);
    int height = (int) Math.ceil(picture.height() * PIXELS_PER_POINT);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    draw(picture, graphics);
    graphics.dispose();
    return written(image);
  }

  private static byte[] written(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void draw(Mark.Line line, Graphics2D graphics) {
    float width = (float) line.width();
    graphics.setStroke(
        line.dashed()
            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
            : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.setColor(grey(line.ink()));
    graphics.draw(path(line.points(), false));
  }

  private static void fill(Shape shape, Color colour, Graphics2D graphics) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  private static Color grey(double ink) {
    float light = (float) Math.clamp(1 - ink, 0, 1);
    return new Color(light, light, light);
  }

  private static Path2D path(List<Point> points, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    if (closed) {
      path.closePath();
    }
    return path;
  }

  private static Shape outline(Mark.Label label) {
    var font = DocumentFont.get();
    double width = font.width(label.text(), label.size());
    double before =
        switch (label.anchor()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    return AffineTransform.getTranslateInstance(label.at().x() - before, label.at().y())
        .createTransformedShape(font.outline(label.text(), label.size()));
  }
}

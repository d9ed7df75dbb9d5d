package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.Xml;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes pictures as SVG; labels stay text, in a font of the reader's machine. */
public final class PictureSvg {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS =
      "'LXGW WenKai','FangSong','SimSun','Songti SC','Noto Serif CJK SC',serif";

  private PictureSvg() {}

  /** A file of its own. */
  public static String file(Picture picture) {
    return Xml.write(xml -> write(picture, xml));
  }

  public static void write(Picture picture, Xml xml) {
    xml.open(
        "svg",
        "xmlns",
        NAMESPACE,
        "viewBox",
        "0 0 %s %s".formatted(number(picture.width()), number(picture.height())),
        "width",
        number(picture.width()) + "pt",
        "height",
        number(picture.height()) + "pt",
        "role",
        "img",
        "aria-label",
        picture.description(),
        "font-family",
        FONTS);
    picture.marks().forEach(mark -> write(mark, xml));
    xml.close();
  }

  private static void write(Mark mark, Xml xml) {
    switch (mark) {
      case Mark.Line line -> line(line, xml);
      case Mark.Area area ->
          xml.empty("polygon", "points", points(area.points()), "fill", grey(area.ink()));
      case Mark.Label label ->
          xml.leaf(
              "text",
              label.text(),
              "x",
              number(label.at().x()),
              "y",
              number(label.at().y()),
              "font-size",
              number(label.size()),
              "text-anchor",
              label.anchor().name().toLowerCase(Locale.ROOT),
              "fill",
              grey(label.white() ? 0 : 1));
    }
  }

  private static void line(Mark.Line line, Xml xml) {
    xml.empty(
        "polyline",
        "points",
        points(line.points()),
        "fill",
        "none",
        "stroke",
        grey(line.ink()),
        "stroke-width",
        number(line.width()),
        "stroke-dasharray",
        line.dashed() ? "4 3" : "none");
  }

  private static String points(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return Axis.shown(Math.round(value * 100) / 100.0);
  }

  private static String grey(double ink) {
    int light = (int) Math.round(255 * Math.clamp(1 - ink, 0, 1));
    return "#%02x%02x%02x".formatted(light, light, light);
  }
}

package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Xml;
import io.vigil.monitor.document.picture.Picture;
import io.vigil.monitor.document.picture.PictureGraphics;
import io.vigil.monitor.document.picture.PictureSvg;

/** A chart in a Word file: as vectors, with dots for readers that know no vectors. */
record DocxPicture(int number, Picture picture) {
  private static final int UNITS_PER_POINT = 12_700;
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  private static final String VECTORS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
  private static final String VECTORS_ID = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

  String id() {
    return "chart" + number;
  }

  byte[] png() {
    return PictureGraphics.png(picture);
  }

  String svg() {
    return PictureSvg.file(picture);
  }

  void write(Xml xml) {
    String[] size = {
      "cx", units(picture.width()), "cy", units(picture.height()),
    };
    DocxText.open(xml, "Picture");
    xml.open("w:r").open("w:drawing");
    xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    xml.empty("wp:extent", size);
    xml.empty(
        "wp:docPr", "id", Integer.toString(number), "name", id(), "descr", picture.description());
    xml.open("a:graphic", "xmlns:a", DRAWING).open("a:graphicData", "uri", PICTURE);
    xml.open("pic:pic", "xmlns:pic", PICTURE).open("pic:nvPicPr");
    xml.empty("pic:cNvPr", "id", Integer.toString(number), "name", id()).empty("pic:cNvPicPr");
    xml.close().open("pic:blipFill");
    image(xml);
    xml.open("a:stretch").empty("a:fillRect").close().close();
    xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    xml.empty("a:ext", size).close().open("a:prstGeom", "prst", "rect").empty("a:avLst");
    xml.close().close().close();
    xml.close().close().close();
    xml.close().close().close();
  }

  private void image(Xml xml) {
    xml.open("a:blip", "r:embed", id() + "png").open("a:extLst");
    xml.open("a:ext", "uri", VECTORS_ID);
    xml.empty("asvg:svgBlip", "xmlns:asvg", VECTORS, "r:embed", id() + "svg");
    xml.close().close().close();
  }

  private static String units(double points) {
    return Long.toString(Math.round(points * UNITS_PER_POINT));
  }
}

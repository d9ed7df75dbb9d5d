package io.vigil.monitor.document.format;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import io.vigil.monitor.document.picture.Picture;
import io.vigil.monitor.document.picture.PictureGraphics;
import io.vigil.monitor.document.picture.Pictures;
import java.awt.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paper: charts are drawn into the page, figures lead nowhere, and edited text stands alone. */
final class PdfCharts implements HtmlBlocks.Medium, FSObjectDrawer {
  static final String TYPE = "application/x-vigil-chart";

  private final Map<String, Picture> pictures = new HashMap<>();
  private final Words words;

  PdfCharts(Document document) {
    words = Words.of(document);
  }

  @Override
  public void chart(Chart chart, Xml xml) {
    String name = "picture-" + pictures.size();
    Picture picture = Pictures.of(chart, words);
    pictures.put(name, picture);
    String size = "width:%.2fpt;height:%.2fpt".formatted(picture.width(), picture.height());
    xml.leaf("object", "", "type", TYPE, "data", name, "style", size, "title", chart.caption());
  }

  @Override
  public void figure(String shown, @Nullable String reference, Xml xml) {
    xml.text(shown);
  }

  @Override
  public void original(String text, Xml xml) {}

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Picture picture = Objects.requireNonNull(pictures.get(element.getAttribute("data")));
    float drawnWidth = (float) width / dotsPerPixel;
    float drawnHeight = (float) height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x,
        (float) y,
        drawnWidth,
        drawnHeight,
        graphics -> {
          graphics.scale(drawnWidth / picture.width(), drawnHeight / picture.height());
          PictureGraphics.draw(picture, graphics);
        });
    return Map.of();
  }
}

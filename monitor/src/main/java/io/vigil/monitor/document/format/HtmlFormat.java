package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import io.vigil.monitor.document.picture.PictureSvg;
import io.vigil.monitor.document.picture.Pictures;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Documents for browsers: as a file of its own, or as a part of a page. */
public final class HtmlFormat {

  private HtmlFormat() {}

  /** A file that asks for nothing else. */
  public static String page(Document document) {
    var head = document.head();
    return "<!DOCTYPE html>\n"
        + Xml.write(
            xml -> {
              xml.open("html", "lang", head.language().toLanguageTag());
              xml.open("head").empty("meta", "charset", "UTF-8");
              xml.empty("meta", "name", "viewport", "content", "width=device-width");
              xml.leaf("title", head.title()).leaf("style", Resources.text("html.css"));
              xml.close().open("body").open("article", "class", "document");
              HtmlFront.title(head, head.title(), xml);
              if (head.withContents()) {
                HtmlFront.issued(document, xml);
                HtmlFront.contents(document, xml);
              }
              HtmlBlocks.write(document, xml, new Screen(Words.of(document), null));
              xml.close().close().close();
            });
  }

  /**
   * The blocks alone, without title.
   *
   * @param figures gives the address of the page of a figure's reference
   */
  public static String part(Document document, UnaryOperator<String> figures) {
    return Xml.write(
        xml -> {
          xml.open("div", "class", "document");
          HtmlBlocks.write(document, xml, new Screen(Words.of(document), figures));
          xml.close();
        });
  }

  private record Screen(Words words, @Nullable UnaryOperator<String> figures)
      implements HtmlBlocks.Medium {

    @Override
    public void chart(Chart chart, Xml xml) {
      PictureSvg.write(Pictures.of(chart, words), xml);
    }

    @Override
    public void figure(String shown, @Nullable String reference, Xml xml) {
      if (figures == null || reference == null) {
        xml.text(shown);
      } else {
        xml.leaf("a", shown, "href", figures.apply(reference));
      }
    }

    @Override
    public void original(String text, Xml xml) {
      xml.open("p", "class", "edited").text(words.word("edited"));
      HtmlBlocks.lines(text, xml);
      xml.close();
    }
  }
}

package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import java.util.List;

/** What stands around the text of a Word file. */
final class DocxFront {
  private DocxFront() {}

  /** A name that Word itself gives to the targets of contents. */
  static String bookmark(int heading) {
    return "_Toc%09d".formatted(heading + 1);
  }

  static void title(Document document, Xml xml) {
    DocxText.paragraph(xml, "Title", Title.broken(document.head()));
    below(document.head(), xml);
  }

  private static void below(DocumentHead head, Xml xml) {
    if (head.subtitle() != null) {
      DocxText.paragraph(xml, "Subtitle", head.subtitle());
    }
    if (head.number() != null) {
      DocxText.paragraph(xml, "DocumentNumber", head.number());
    }
  }

  static void write(Document document, List<String> pages, Xml xml) {
    var head = document.head();
    var words = Words.of(document);
    DocxText.paragraph(xml, "CoverTitle", Title.broken(head));
    below(head, xml);
    DocxText.paragraph(xml, "CoverIssuer", head.issuer());
    DocxText.paragraph(xml, "CoverDate", words.date(head.date()));
    DocxText.paragraph(xml, "ContentsTitle", words.word("contents"));
    contents(document.all(Heading.class).toList(), pages, xml);
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "BodyPlain");
    new DocxSection(Setting.of(head)).front(xml);
    xml.close().close();
  }

  private static void contents(List<Heading> headings, List<String> pages, Xml xml) {
    boolean begun = false;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      if (HtmlFront.inContents(heading)) {
        DocxText.open(xml, "TOC" + heading.level());
        if (!begun) {
          DocxText.beginField(xml, " TOC \\o \"1-2\" \\h \\z \\u ");
          begun = true;
        }
        entry(heading.text(), bookmark(i), pages.get(i), xml);
        xml.close();
      }
    }
    if (begun) {
      DocxText.open(xml, "BodyPlain");
      DocxText.endField(xml);
      xml.close();
    }
  }

  private static void entry(String text, String bookmark, String page, Xml xml) {
    xml.open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
    DocxText.run(xml, text);
    xml.open("w:r").empty("w:tab").close();
    DocxText.beginField(xml, " PAGEREF %s \\h ".formatted(bookmark));
    DocxText.run(xml, page);
    DocxText.endField(xml);
    xml.close();
  }

  static void closing(Document document, Xml xml) {
    var place = Closing.of(document);
    if (!Setting.isEnclosed(document.head())) {
      DocxText.paragraph(xml, "BodyPlain", "");
    }
    double character = Setting.of(document.head()).word().character();
    closing(document.head().issuer(), place.issuer() * character, xml);
    closing(place.text(), place.date() * character, xml);
  }

  private static void closing(String text, double fromRight, Xml xml) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Closing");
    xml.empty("w:ind", "w:right", Long.toString(Math.round(fromRight))).close();
    DocxText.run(xml, text);
    xml.close();
  }
}

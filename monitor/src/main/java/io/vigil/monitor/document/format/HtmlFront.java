package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import java.util.List;

/** What stands around the text: titles, the contents of a report, who wrote it and when. */
final class HtmlFront {
  private static final int DEEPEST_IN_CONTENTS = 2;

  private HtmlFront() {}

  static boolean inContents(Heading heading) {
    return heading.level() <= DEEPEST_IN_CONTENTS;
  }

  /**
   * @param title of the head, perhaps with line ends
   */
  static void title(DocumentHead head, String title, Xml xml) {
    xml.open("h1");
    HtmlBlocks.lines(title, xml);
    xml.close();
    if (head.subtitle() != null) {
      xml.leaf("p", head.subtitle(), "class", "subtitle");
    }
    if (head.number() != null) {
      xml.leaf("p", head.number(), "class", "number");
    }
  }

  static void issued(Document document, Xml xml) {
    var head = document.head();
    xml.leaf("p", head.issuer(), "class", "issued");
    xml.leaf("p", Words.of(document).date(head.date()), "class", "dated");
  }

  static void contents(Document document, Xml xml) {
    xml.open("div", "class", "toc");
    xml.leaf("p", Words.of(document).word("contents"), "class", "contents");
    List<Heading> headings = document.all(Heading.class).toList();
    for (int i = 0; i < headings.size(); i++) {
      if (inContents(headings.get(i))) {
        xml.open("p", "class", "l" + headings.get(i).level());
        xml.leaf("a", headings.get(i).text(), "href", "#" + HtmlBlocks.anchor(i)).close();
      }
    }
    xml.close();
  }

  /** Who wrote a letter, and when. */
  static void closing(Document document, Xml xml) {
    var place = Closing.of(document);
    String margin = "margin-right:%.2fem";
    xml.open("div", "class", "closing");
    xml.leaf("p", document.head().issuer(), "style", margin.formatted(place.issuer()));
    xml.leaf("p", place.text(), "style", margin.formatted(place.date()));
    xml.close();
  }
}

package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Xml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What is laid out as pages: title page, contents, and the text with its bookmarks. */
final class PdfPage {

  private PdfPage() {}

  static String of(Document document, HtmlBlocks.Medium medium) {
    var head = document.head();
    return Xml.write(
        xml -> {
          xml.open("html", "lang", head.language().toLanguageTag(), "class", language(head));
          head(document, xml);
          xml.open("body");
          if (head.withContents()) {
            cover(document, xml);
            HtmlFront.contents(document, xml);
          }
          xml.open("div", "class", head.withContents() ? "main" : "main letter");
          if (!head.withContents()) {
            HtmlFront.title(head, Title.broken(head), xml);
          }
          HtmlBlocks.write(document, xml, medium);
          xml.close().close().close();
        });
  }

  private static String language(DocumentHead head) {
    return head.chinese() ? "zh" : "en";
  }

  private static void head(Document document, Xml xml) {
    xml.open("head").leaf("title", document.head().title());
    xml.empty("meta", "name", "author", "content", document.head().issuer());
    xml.leaf("style", style(document.head()));
    bookmarks(document.all(Heading.class).toList(), xml);
    xml.close();
  }

  private static String style(DocumentHead head) {
    String enclosed = Setting.isEnclosed(head) ? Resources.text("pdf-enclosed.css") : "";
    return Resources.text("pdf.css") + enclosed + numbers(head);
  }

  /** A report has page numbers only in its text, a letter on each page. */
  private static String numbers(DocumentHead head) {
    return Resources.text("pdf-numbers.css").replace("%s", head.withContents() ? "main" : "");
  }

  private static void bookmarks(List<Heading> headings, Xml xml) {
    Deque<Integer> open = new ArrayDeque<>();
    xml.open("bookmarks");
    for (int i = 0; i < headings.size(); i++) {
      int level = headings.get(i).level();
      while (!open.isEmpty() && open.peek() >= level) {
        open.pop();
        xml.close();
      }
      String target = "#" + HtmlBlocks.anchor(i);
      xml.open("bookmark", "name", headings.get(i).text(), "href", target);
      open.push(level);
    }
    open.forEach(level -> xml.close());
    xml.close();
  }

  private static void cover(Document document, Xml xml) {
    var head = document.head();
    xml.open("div", "class", "cover");
    HtmlFront.title(head, Title.broken(head), xml);
    HtmlFront.issued(document, xml);
    xml.close();
  }
}

package io.vigil.app.report;

import io.vigil.api.message.Rejection;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import io.vigil.monitor.document.format.UnfitDocumentException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A report whose files cannot be made is not frozen: nobody could mend its text any more. */
final class FileBeforeFreezing {
  private static final Logger LOG = LoggerFactory.getLogger(FileBeforeFreezing.class);
  private static final int EXCERPT = 20;

  private final Consumer<Document> making;

  FileBeforeFreezing() {
    this(document -> new DocumentFiles().make(document, Format.PDF));
  }

  /**
   * @param making throws what is wrong with the file of a document
   */
  FileBeforeFreezing(Consumer<Document> making) {
    this.making = making;
  }

  /**
   * @throws Rejection if the file cannot be made, with the paragraphs at fault
   */
  void check(ReportDesk.Kept kept) {
    if (!kept.isFrozen()) {
      check(kept.document());
    }
  }

  private void check(Document document) {
    try {
      making.accept(document);
    } catch (UnfitDocumentException e) {
      throw refusal(document, e);
    }
  }

  private Rejection refusal(Document document, UnfitDocumentException cause) {
    List<Paragraph> edited =
        document.all(Paragraph.class).filter(one -> one.original() != null).toList();
    List<Paragraph> atFault = edited.stream().filter(one -> isUnfit(alone(document, one))).toList();
    if (atFault.isEmpty()) {
      LOG.warn("A report cannot be frozen, as its PDF file cannot be made", cause);
      return Rejection.conflict(
          "report.unfit",
          "The PDF file of this report cannot be made, so it is not frozen; no single paragraph"
              + " that was edited is at fault. Tell the administrator, who finds the cause in the"
              + " log.");
    }
    return Rejection.conflict(
        "report.unfit-paragraph",
        "The PDF file of this report cannot be made because of what was written in %s (%s), so it"
            + " is not frozen. Write that anew, then freeze the report.",
        told(atFault),
        atFault.stream().map(Paragraph::key).collect(Collectors.joining(", ")));
  }

  private boolean isUnfit(Document document) {
    try {
      making.accept(document);
      return false;
    } catch (UnfitDocumentException e) {
      return true;
    }
  }

  private static Document alone(Document document, Paragraph paragraph) {
    DocumentHead head = document.head();
    return new Document(
        new DocumentHead(
            head.title(), null, head.issuer(), null, head.date(), head.language(), false),
        List.of(paragraph));
  }

  private static String told(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(one -> excerpt(one.text())).collect(Collectors.joining(" "));
  }

  private static String excerpt(String text) {
    int end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
    return "“" + text.substring(0, end) + (end < text.length() ? "…”" : "”");
  }
}

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

  private final FilesAtOnce places;
  private final Consumer<Document> making;
  private final Consumer<Document> makingOpen;

  FileBeforeFreezing(FilesAtOnce places) {
    this(places, FileBeforeFreezing::pdf, FileBeforeFreezing::pdf);
  }

  /** Of a report that leaves the house otherwise than as PDF. */
  FileBeforeFreezing(FilesAtOnce places, Consumer<Document> making) {
    this(places, making, FileBeforeFreezing::pdf);
  }

  /**
   * @param making throws what is wrong with the file of a document
   * @param makingOpen the same of its form for outsiders
   */
  FileBeforeFreezing(FilesAtOnce places, Consumer<Document> making, Consumer<Document> makingOpen) {
    this.places = places;
    this.making = making;
    this.makingOpen = makingOpen;
  }

  private static void pdf(Document document) {
    new DocumentFiles().make(document, Format.PDF);
  }

  /**
   * @throws Rejection if the file cannot be made, with the paragraphs at fault, or that of the form
   *     for outsiders, which is frozen along
   */
  void check(ReportDesk.Kept kept) {
    if (!kept.isFrozen()) {
      places.makeNow(() -> checked(kept));
    }
  }

  private void checked(ReportDesk.Kept kept) {
    check(kept.document());
    Document open = kept.open();
    if (open != null) {
      checkOpen(open);
    }
  }

  private void check(Document document) {
    try {
      making.accept(document);
    } catch (UnfitDocumentException e) {
      throw refusal(document, e);
    }
  }

  private void checkOpen(Document document) {
    try {
      makingOpen.accept(document);
    } catch (UnfitDocumentException e) {
      LOG.warn("A report cannot be frozen, as the file of its form for outsiders is unfit", e);
      throw Rejection.conflict(
          "report.unfit-open",
          "The PDF file of this report for outsiders cannot be made, so it is not frozen. Tell the"
              + " administrator, who finds the cause in the log.");
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

package io.vigil.app.page;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.warning.FindResponse;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.incident.IncidentMeasure;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Words;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence that belongs to a 整改报告, by name. */
@Component
class PaperFiles {
  private final AttachmentDesk attachments;
  private final Shell shell;
  private final Words words;

  PaperFiles(AttachmentDesk attachments, Shell shell, Words words) {
    this.attachments = attachments;
    this.shell = shell;
    this.words = words;
  }

  /** Nothing where none is attached. */
  List<Block> of(
      Locale locale,
      SignedIn person,
      String warning,
      FindResponse.Result response,
      IncidentAnswer.@Nullable View incident) {
    List<FindAttachments.Item> items =
        attached(person, warning, response, incident)
            .filter(item -> item.removed() == null)
            .distinct()
            .toList();
    return items.isEmpty()
        ? List.of()
        : List.of(
            new Heading(1, words.text(locale, "paper.rectification.files")),
            new Grid(
                "files",
                words.text(locale, "attachment.title"),
                List.of(
                    Column.words(words.text(locale, "paper.item"), 6),
                    Column.words(words.text(locale, "response.date"), 3)),
                items.stream().map(this::row).toList(),
                null));
  }

  private Stream<FindAttachments.Item> attached(
      SignedIn person,
      String warning,
      FindResponse.Result response,
      IncidentAnswer.@Nullable View incident) {
    Stream<FindAttachments.Item> own = of(person, AttachedTo.WARNING, warning);
    Stream<FindAttachments.Item> measures =
        response.measures().stream()
            .flatMap(measure -> of(person, AttachedTo.MEASURE, measure.measureId()));
    Stream<FindAttachments.Item> there =
        incident == null
            ? Stream.empty()
            : Stream.concat(
                of(person, AttachedTo.INCIDENT, incident.id()),
                incident.measures().stream()
                    .map(IncidentMeasure::evidence)
                    .flatMap(id -> of(person, AttachedTo.INCIDENT_MEASURE, id)));
    return Stream.of(own, measures, there).flatMap(part -> part);
  }

  private Stream<FindAttachments.Item> of(SignedIn person, AttachedTo kind, String id) {
    return attachments.of(person, kind, id).stream();
  }

  private List<Cell> row(FindAttachments.Item item) {
    LocalDate dated = item.exhibit().dated();
    return PaperRow.of(item.exhibit().name(), dated == null ? null : shell.date(dated));
  }
}

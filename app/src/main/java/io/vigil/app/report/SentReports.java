package io.vigil.app.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportCommand.SendReport;
import io.vigil.api.report.ReportKind;
import io.vigil.app.security.Orders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Weekly reports on their way to those who get them, as Word files and pictures. */
@Component
public class SentReports {
  private static final int REMEMBERED = 4;

  private static final List<Format> FORMATS = List.of(Format.DOCX, Format.PNG);

  private final ReportDesk desk;
  private final Orders orders;
  private final FilesAtOnce places;
  private final Clock clock;
  private final DocumentFiles files = new DocumentFiles();
  private final FileBeforeFreezing file;

  /** All who get a report by mail get the same files: they are made once for all of them. */
  private final Cache<String, List<SentFile>> made =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();

  SentReports(ReportDesk desk, Orders orders, FilesAtOnce places, Clock clock) {
    this.desk = desk;
    this.orders = orders;
    this.places = places;
    this.file = new FileBeforeFreezing(places, this::tried);
    this.clock = clock;
  }

  /** A file as it is sent. */
  public record SentFile(String name, String mediaType, byte[] content) {}

  /**
   * Sends a report; a draft is frozen with that.
   *
   * @throws Rejection if it was sent before, or its files cannot be made
   */
  public void send(SignedIn person, String id, String channel) {
    ReportDesk.Kept kept = desk.require(person, id);
    if (kept.item().kind() == ReportKind.WEEKLY) {
      refuseAgain(person, kept.item());
      check(kept);
    }
    DocumentHead head = kept.document().head();
    String title =
        Stream.of(head.title(), head.subtitle())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    orders.give(
        new SendReport(id, title, kept.texts(), person.by(channel), clock.instant()), channel);
  }

  /** What is frozen already goes out as it is, if it can. */
  private void check(ReportDesk.Kept kept) {
    if (kept.isFrozen()) {
      places.makeNow(() -> tried(kept.document()));
    } else {
      file.check(kept);
    }
  }

  private void tried(Document document) {
    FORMATS.forEach(format -> files.make(document, format));
  }

  /** Another draft of a week that was sent would tell the same people of it twice. */
  private void refuseAgain(SignedIn person, FindReports.Item item) {
    weekly(person, item.from())
        .filter(sent -> !sent.reportId().equals(item.reportId()))
        .ifPresent(
            sent -> {
              throw Rejection.conflict(
                  "report.sent-week",
                  "The report of %s was sent before, it is /reports/kept/%s; it goes out once.",
                  item.from(),
                  sent.reportId());
            });
  }

  /** The report of a week that was sent. */
  public Optional<FindReports.Item> weekly(SignedIn person, String week) {
    return desk.list(person).stream()
        .filter(item -> item.kind() == ReportKind.WEEKLY && item.from().equals(week))
        .filter(item -> item.sentAt() != null)
        .findFirst();
  }

  /**
   * The files of a report that was sent.
   *
   * @throws IllegalStateException as long as the read side does not know that it was
   */
  public List<SentFile> files(String id) {
    return made.get(id, this::make);
  }

  private List<SentFile> make(String id) {
    Document document =
        desk.sent(id)
            .orElseThrow(() -> new IllegalStateException("it is not known yet that it was sent"))
            .document();
    return FORMATS.stream().map(format -> file(document, format)).toList();
  }

  private SentFile file(Document document, Format format) {
    return new SentFile(
        FileNames.of(document.head(), format.extension()),
        format.mediaType(),
        files.make(document, format));
  }
}

package io.vigil.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.api.report.ReportCommand.EditParagraph;
import io.vigil.api.report.ReportCommand.FreezeReport;
import io.vigil.api.report.ReportCommand.ProposePublication;
import io.vigil.api.report.ReportCommand.PublishReport;
import io.vigil.api.report.ReportCommand.SendReport;
import io.vigil.api.report.ReportCommand.WithdrawReport;
import io.vigil.api.report.ReportEvent;
import io.vigil.api.report.ReportEvent.ParagraphEdited;
import io.vigil.api.report.ReportEvent.PublicationProposed;
import io.vigil.api.report.ReportEvent.ReportDrafted;
import io.vigil.api.report.ReportEvent.ReportFrozen;
import io.vigil.api.report.ReportEvent.ReportPublished;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.report.ReportEvent.ReportWithdrawn;
import io.vigil.api.report.ReportKind;
import io.vigil.command.casework.Moments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A report: drafted once, edited until it is frozen, and shown to everybody where it is to be. */
@Aggregate
@NullUnmarked
class Report {
  private static final int LONGEST_PARAGRAPH = 4_000;

  @AggregateIdentifier private String id;
  private String period;
  private String rules;
  private String sha256;
  private Instant draftedAt;
  private Set<String> paragraphs;
  private final Map<String, String> edited = new TreeMap<>();
  private boolean frozen;
  private boolean sent;
  private Publication publication;

  Report() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DraftReport command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict(
          "report.again", "This report was drafted before; draft another one.");
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    apply(
        new ReportDrafted(
            command.reportId(),
            command.from(),
            command.to(),
            command.unit(),
            command.language(),
            command.rules(),
            command.model(),
            digest(command.model()),
            command.paragraphs(),
            command.by(),
            command.at(),
            now,
            command.open()));
  }

  @CommandHandler
  void handle(EditParagraph command, Clock clock) {
    refuseFrozen("edited");
    if (!paragraphs.contains(command.paragraph())) {
      throw Rejection.notFound("paragraph", command.paragraph());
    }
    String text = command.text().strip();
    checkLength(text);
    Instant now = clock.instant();
    Moments.check(command.at(), draftedAt, now);
    if (!text.equals(edited.get(command.paragraph()))) {
      apply(
          new ParagraphEdited(
              command.reportId(),
              command.paragraph(),
              ReportEvent.subject(command.reportId()),
              text,
              command.by(),
              command.at(),
              now));
    }
  }

  private static void checkLength(String text) {
    if (text.isEmpty()) {
      throw Rejection.invalid("report.empty", "'text' is empty; write the paragraph anew.");
    }
    if (text.length() > LONGEST_PARAGRAPH) {
      throw Rejection.invalid(
          "report.too-long",
          "'text' has %d characters; write at most %d.",
          text.length(),
          LONGEST_PARAGRAPH);
    }
  }

  @CommandHandler
  void handle(FreezeReport command, Clock clock) {
    refuseFrozen("frozen again");
    refuseChanged(command.texts());
    Instant now = clock.instant();
    Moments.check(command.at(), draftedAt, now);
    freeze(command.by(), command.at(), now);
  }

  private void freeze(By by, Instant at, Instant now) {
    apply(new ReportFrozen(id, rules, sha256, List.copyOf(edited.keySet()), by, at, now));
  }

  @CommandHandler
  void handle(SendReport command, Clock clock, SentWeeks weeks) throws Exception {
    refuseToSend();
    weeks.refuseAgain(period);
    refuseChanged(command.texts());
    Instant now = clock.instant();
    Moments.check(command.at(), draftedAt, now);
    if (!frozen) {
      freeze(command.by(), command.at(), now);
    }
    apply(new ReportSent(id, command.title(), command.by(), command.at(), now));
    createNew(SentWeek.class, () -> new SentWeek(period, command, now));
  }

  private void refuseToSend() {
    if (ReportKind.of(rules) != ReportKind.WEEKLY) {
      throw Rejection.conflict(
          "report.not-weekly", "This is no weekly report; only those are sent out.");
    }
    if (sent) {
      throw Rejection.conflict("report.sent", "This report was sent before; it goes out once.");
    }
  }

  @CommandHandler
  void handle(ProposePublication command, Clock clock) {
    Instant now = clock.instant();
    publication.check(command.paragraphs(), edited.keySet());
    publication.checkNotProposed();
    String reason = Publication.reason(command.reason());
    Moments.check(command.at(), publication.since(), now);
    apply(
        new PublicationProposed(
            command.reportId(),
            List.copyOf(new TreeSet<>(command.paragraphs())),
            ReportEvent.subject(command.reportId()),
            reason,
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(PublishReport command, Clock clock) {
    Instant now = clock.instant();
    publication.check(command.paragraphs(), edited.keySet());
    List<String> along = publication.released(command);
    String reason = Publication.reason(command.reason());
    Moments.check(command.at(), publication.since(), now);
    apply(
        new ReportPublished(
            command.reportId(),
            List.copyOf(new TreeSet<>(along)),
            ReportEvent.subject(command.reportId()),
            reason,
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(WithdrawReport command, Clock clock) {
    Instant now = clock.instant();
    publication.checkWithdrawable();
    String reason = Publication.reason(command.reason());
    Moments.check(command.at(), publication.since(), now);
    apply(
        new ReportWithdrawn(
            command.reportId(),
            ReportEvent.subject(command.reportId()),
            reason,
            command.by(),
            command.at(),
            now));
  }

  private void refuseFrozen(String what) {
    if (frozen) {
      throw Rejection.conflict(
          "report.frozen", "This report is frozen and cannot be %s; draft another one.", what);
    }
  }

  /** What somebody else wrote meanwhile was not looked at; a text that was erased is none. */
  private void refuseChanged(Map<String, String> lookedAt) {
    Map<String, String> texts = new TreeMap<>(edited);
    texts.values().removeIf(Objects::isNull);
    if (lookedAt != null && !lookedAt.equals(texts)) {
      throw Rejection.conflict(
          "report.changed",
          "The text of this report was changed meanwhile; read it again, then try again.");
    }
  }

  private static String digest(String model) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform knows SHA-256", e);
    }
  }

  @EventSourcingHandler
  void on(ReportDrafted event) {
    id = event.reportId();
    period = event.from();
    rules = event.rules();
    sha256 = event.sha256();
    draftedAt = event.at();
    paragraphs = Set.copyOf(event.paragraphs());
    publication = Publication.ofDraft(event.open());
  }

  @EventSourcingHandler
  void on(ParagraphEdited event) {
    edited.put(event.paragraph(), event.text());
  }

  @EventSourcingHandler
  void on(ReportFrozen event) {
    frozen = true;
    publication = publication.at(false, event.at());
  }

  @EventSourcingHandler
  void on(ReportSent event) {
    sent = true;
  }

  @EventSourcingHandler
  void on(PublicationProposed event) {
    publication = publication.proposed(event.paragraphs(), event.by(), event.at());
  }

  @EventSourcingHandler
  void on(ReportPublished event) {
    publication = publication.at(true, event.at());
  }

  @EventSourcingHandler
  void on(ReportWithdrawn event) {
    publication = publication.at(false, event.at());
  }
}

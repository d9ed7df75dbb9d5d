package io.vigil.api.incident;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DirectRules;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of an incident. {@code due} is always what must be done next, if there is a limit.
 * {@code subject} is whose key seals what is said and whom it concerns: that of the case; of the
 * person in older events, where the person's code stands in the clear. The first events have none,
 * and all they say stands in the clear.
 */
public sealed interface IncidentEvent extends VigilEvent {
  String incidentId();

  By by();

  /** When it was done. */
  Instant at();

  /** When the college learned it. */
  Instant recordedAt();

  @Nullable Due due();

  /**
   * A case was reported.
   *
   * @param category code of the rule book's category
   * @param group name of the category of the upper level, under which it is counted
   * @param body name of the office that decides
   * @param sealed whether the quality office sees no text
   * @param schoolYear in which it occurred, such as {@code 2024-25}
   * @param term in which it occurred, such as {@code 2024-25/1}
   * @param ruleBook version in force when it occurred
   * @param proposedSeverity that follows from the quantity; {@code null} where none does
   * @param subject whose key seals the description
   * @param late whether it was reported after the limit
   * @param post of the person concerned; {@code null} where it is not told
   */
  @StoredAs("incident.reported")
  @Revision("1")
  record IncidentReported(
      String incidentId,
      IncidentSource source,
      @Nullable String sourceId,
      String unit,
      List<String> unitPath,
      String category,
      String categoryName,
      String group,
      String body,
      boolean sealed,
      Instant occurredAt,
      LocalDate occurredOn,
      String schoolYear,
      String term,
      @Nullable String place,
      @Nullable Quantity quantity,
      String ruleBook,
      @Nullable Severity proposedSeverity,
      @Nullable Integer affected,
      @Nullable @Personal(subject = "subject") String person,
      String subject,
      @Nullable @Personal(subject = "subject") String description,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable PostType post)
      implements IncidentEvent {}

  /** The unit took the case up (受理). */
  @StoredAs("incident.accepted")
  @Revision("1")
  record IncidentAccepted(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The case ended without a grade: it was none. */
  @StoredAs("incident.rejected")
  @Revision("1")
  record IncidentRejected(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The inquiry began, by these people. */
  @StoredAs("incident.investigation-begun")
  @Revision("1")
  record InvestigationBegun(
      String incidentId,
      List<PanelMember> panel,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * @param waived whether the right to a statement was not used
   */
  @StoredAs("incident.statement-recorded")
  @Revision("1")
  record StatementRecorded(
      String incidentId,
      @Nullable @Personal(subject = "subject") String person,
      String subject,
      @Nullable @Personal(subject = "subject") String statement,
      boolean waived,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The inquiry has until {@code due} now; once for each case. */
  @StoredAs("incident.time-extended")
  @Revision("1")
  record TimeExtended(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * The unit was late: the office that decides has the case now.
   *
   * @param overdue what was not done in time
   */
  @StoredAs("incident.taken-over")
  @Revision("1")
  record IncidentTakenOver(
      String incidentId,
      String body,
      Due overdue,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * @param computed grade that follows from the quantity
   * @param severity grade that is proposed
   */
  @StoredAs("incident.proposed")
  @Revision("1")
  record GradeProposed(
      String incidentId,
      @Nullable Quantity quantity,
      String ruleBook,
      @Nullable Severity computed,
      Severity severity,
      @Nullable @Personal(subject = "subject") String person,
      String subject,
      @Nullable @Personal(subject = "subject") String reasoning,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The office that decides sent the proposal back to the unit. */
  @StoredAs("incident.returned")
  @Revision("1")
  record ProposalReturned(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * A grade was decided, of an error too; carries what counting and warning need.
   *
   * @param proposed grade that was proposed; {@code null} where none was
   * @param reason why it differs from the proposed one, or what was done about an error
   * @param document under which it was decided
   * @param authority in whose name; {@code null} in the first events
   * @param direct what warns by itself by these rules; {@code null} where they say nothing of it
   * @param quorum how a committee voted; {@code null} where that is not told
   */
  @StoredAs("incident.decided")
  @Revision("1")
  record IncidentDecided(
      String incidentId,
      String unit,
      List<String> unitPath,
      String category,
      String schoolYear,
      String term,
      @Nullable Quantity quantity,
      String ruleBook,
      @Nullable Severity proposed,
      Severity severity,
      @Nullable @Personal(subject = "subject") String person,
      String subject,
      @Nullable @Personal(subject = "subject") String reason,
      @Personal(subject = "subject") List<String> consequences,
      List<PanelMember> panel,
      @Nullable String document,
      @Nullable Authority authority,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable DirectRules direct,
      @Nullable Quorum quorum)
      implements IncidentEvent {

    /** Nobody can read the consequences of whom was erased. */
    public IncidentDecided {
      consequences = List.copyOf(Objects.requireNonNullElse(consequences, List.of()));
    }

    /** Under rules that say nothing of what warns by itself. */
    public IncidentDecided(
        String incidentId,
        String unit,
        List<String> unitPath,
        String category,
        String schoolYear,
        String term,
        @Nullable Quantity quantity,
        String ruleBook,
        @Nullable Severity proposed,
        Severity severity,
        @Nullable String person,
        String subject,
        @Nullable String reason,
        List<String> consequences,
        List<PanelMember> panel,
        @Nullable String document,
        @Nullable Authority authority,
        By by,
        Instant at,
        Instant recordedAt,
        @Nullable Due due) {
      this(
          incidentId,
          unit,
          unitPath,
          category,
          schoolYear,
          term,
          quantity,
          ruleBook,
          proposed,
          severity,
          person,
          subject,
          reason,
          consequences,
          panel,
          document,
          authority,
          by,
          at,
          recordedAt,
          due,
          null,
          null);
    }
  }

  /** The person concerned was told of the decision; {@code due} ends the time for an appeal. */
  @StoredAs("incident.notice-served")
  @Revision("1")
  record NoticeServed(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String how,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The time for an appeal is over and none came. */
  @StoredAs("incident.appeal-lapsed")
  @Revision("1")
  record AppealLapsed(String incidentId, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements IncidentEvent {}

  /**
   * The person concerned contests the decision.
   *
   * @param grounds why
   */
  @StoredAs("incident.appealed")
  @Revision("1")
  record IncidentAppealed(
      String incidentId,
      String subject,
      @Nullable @Personal(subject = "subject") String grounds,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * @param step one of INFORM, HAND_OVER and INQUIRE
   */
  @StoredAs("incident.appeal-advanced")
  @Revision("1")
  record AppealAdvanced(
      String incidentId,
      IncidentStep step,
      String subject,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * @param before grade that was appealed
   * @param severity grade that holds now; {@code null} where the decision was revoked
   */
  @StoredAs("incident.appeal-decided")
  @Revision("1")
  record AppealDecided(
      String incidentId,
      AppealOutcome outcome,
      Severity before,
      @Nullable Severity severity,
      String subject,
      @Nullable @Personal(subject = "subject") String reason,
      List<PanelMember> panel,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable Quorum quorum)
      implements IncidentEvent {
    /** Without the votes. */
    public AppealDecided(
        String incidentId,
        AppealOutcome outcome,
        Severity before,
        @Nullable Severity severity,
        String subject,
        @Nullable String reason,
        List<PanelMember> panel,
        By by,
        Instant at,
        Instant recordedAt,
        @Nullable Due due) {
      this(
          incidentId,
          outcome,
          before,
          severity,
          subject,
          reason,
          panel,
          by,
          at,
          recordedAt,
          due,
          null);
    }
  }

  /** It was told what the case was due to, what it cost and what it led to. */
  @StoredAs("incident.assessed")
  @Revision("1")
  record IncidentAssessed(
      String incidentId,
      Assessment assessment,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * What is to put right what led to it was planned.
   *
   * @param dueOn last day; {@code null} where none is set
   */
  @StoredAs("incident.measure-planned")
  @Revision("1")
  record MeasurePlanned(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String measure,
      @Nullable @Personal(subject = "subject") String responsible,
      @Nullable LocalDate dueOn,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The unit reported what was put right. */
  @StoredAs("incident.rectified")
  @Revision("1")
  record IncidentRectified(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String done,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /**
   * What was put right was judged.
   *
   * @param effective whether it is done with; otherwise the unit has to go on until {@code due}
   */
  @StoredAs("incident.verified")
  @Revision("1")
  record RectificationVerified(
      String incidentId,
      boolean effective,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** The case ended. */
  @StoredAs("incident.closed")
  @Revision("1")
  record IncidentClosed(
      String incidentId,
      @Nullable String subject,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements IncidentEvent {}

  /** A limit passed; told once for each. */
  @StoredAs("incident.step-overdue")
  @Revision("1")
  record IncidentStepOverdue(
      String incidentId, Due overdue, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements IncidentEvent {}
}

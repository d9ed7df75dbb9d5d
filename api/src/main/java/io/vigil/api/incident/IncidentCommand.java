package io.vigil.api.incident;

import io.vigil.api.casework.By;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with an incident. */
public sealed interface IncidentCommand {
  String incidentId();

  /** When it was done, which may be before it is recorded. */
  Instant at();

  /** What only somebody can do, in contrast to the clock. */
  sealed interface Step extends IncidentCommand {
    IncidentStep step();

    By by();
  }

  /** A step that not everybody may take about every case. */
  sealed interface Decision extends Step {
    Authority authority();
  }

  /**
   * @param category code or name
   * @param quantity what was measured; {@code null} while nothing was
   * @param affected students
   * @param person id of the person concerned; {@code null} while nobody is named
   * @param description may name people
   * @param post of the person concerned; {@code null} where it is not told
   */
  record ReportIncident(
      @TargetAggregateIdentifier String incidentId,
      IncidentSource source,
      @Nullable String sourceId,
      String unit,
      String category,
      Instant occurredAt,
      @Nullable String place,
      @Nullable Quantity quantity,
      @Nullable Integer affected,
      @Nullable String person,
      String description,
      By by,
      Instant at,
      @Nullable PostType post)
      implements IncidentCommand {}

  /** The unit takes the case up (受理); its inquiry has a limit from then on. */
  record AcceptIncident(
      @TargetAggregateIdentifier String incidentId, @Nullable String note, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.ACCEPT;
    }
  }

  /** It is none: the case ends without a grade. Only the office that decides may say so. */
  record RejectIncident(
      @TargetAggregateIdentifier String incidentId,
      String reason,
      Authority authority,
      By by,
      Instant at)
      implements Decision {
    @Override
    public IncidentStep step() {
      return IncidentStep.REJECT;
    }
  }

  /**
   * The inquiry begins.
   *
   * @param panel who inquires; nobody of the unit concerned, below it or above it
   */
  record InvestigateIncident(
      @TargetAggregateIdentifier String incidentId,
      List<PanelMember> panel,
      @Nullable String note,
      By by,
      Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.INVESTIGATE;
    }
  }

  /**
   * @param statement {@code null} where the right to one was waived
   */
  record RecordStatement(
      @TargetAggregateIdentifier String incidentId,
      @Nullable String person,
      @Nullable String statement,
      By by,
      Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.STATEMENT;
    }
  }

  /** Gives the inquiry its longer limit, once for each case. */
  record ExtendInvestigation(
      @TargetAggregateIdentifier String incidentId, String reason, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.EXTEND;
    }
  }

  /**
   * @param severity {@code null} for the one that follows from the quantity
   */
  record ProposeGrade(
      @TargetAggregateIdentifier String incidentId,
      @Nullable Quantity quantity,
      @Nullable Severity severity,
      @Nullable String person,
      @Nullable String reasoning,
      By by,
      Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.PROPOSE;
    }
  }

  /**
   * The office that decides wants the inquiry or the proposal mended; the unit has a limit for it.
   */
  record ReturnProposal(
      @TargetAggregateIdentifier String incidentId,
      String reason,
      Authority authority,
      By by,
      Instant at)
      implements Decision {
    @Override
    public IncidentStep step() {
      return IncidentStep.RETURN;
    }
  }

  /**
   * @param severity {@code null} for the proposed one
   * @param document under which it was decided
   * @param quorum how the committee voted; two thirds have to take part and more than half of those
   *     to agree. {@code null} where that is not told
   */
  record DecideIncident(
      @TargetAggregateIdentifier String incidentId,
      @Nullable Severity severity,
      @Nullable String reason,
      List<String> consequences,
      List<PanelMember> panel,
      @Nullable String document,
      Authority authority,
      By by,
      Instant at,
      @Nullable Quorum quorum)
      implements Decision {
    @Override
    public IncidentStep step() {
      return IncidentStep.DECIDE;
    }
  }

  /**
   * Settles a case as an error, without an inquiry.
   *
   * @param quantity {@code null} for the reported one
   * @param measure such as a talk with the person
   */
  record SettleAsLapse(
      @TargetAggregateIdentifier String incidentId,
      @Nullable Quantity quantity,
      @Nullable String person,
      @Nullable String measure,
      Authority authority,
      By by,
      Instant at)
      implements Decision {
    @Override
    public IncidentStep step() {
      return IncidentStep.LAPSE;
    }
  }

  /**
   * Tells the person concerned of the decision; the time for an appeal begins.
   *
   * @param how such as in person or by post; {@code null} where it is not told
   */
  record ServeNotice(
      @TargetAggregateIdentifier String incidentId, @Nullable String how, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.NOTIFY;
    }
  }

  /** The person concerned contests the decision, in time. */
  record AppealDecision(
      @TargetAggregateIdentifier String incidentId, String grounds, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.APPEAL;
    }
  }

  /**
   * The appeal goes on: the deciding office is informed, hands over its file, or the inquiry is
   * over.
   *
   * @param step one of INFORM, HAND_OVER and INQUIRE
   */
  record AdvanceAppeal(
      @TargetAggregateIdentifier String incidentId,
      IncidentStep step,
      @Nullable String note,
      By by,
      Instant at)
      implements Step {}

  /**
   * @param step one of UPHOLD, CHANGE and REVOKE
   * @param severity the new grade where it is changed; else {@code null}
   * @param quorum how many took part and voted for it; two thirds have to take part and more than
   *     half of them to agree; {@code null} where no committee decides
   */
  record DecideAppeal(
      @TargetAggregateIdentifier String incidentId,
      IncidentStep step,
      @Nullable Severity severity,
      String reason,
      List<PanelMember> panel,
      Authority authority,
      By by,
      Instant at,
      @Nullable Quorum quorum)
      implements Decision {
    /** Without the votes. */
    public DecideAppeal(
        String incidentId,
        IncidentStep step,
        @Nullable Severity severity,
        String reason,
        List<PanelMember> panel,
        Authority authority,
        By by,
        Instant at) {
      this(incidentId, step, severity, reason, panel, authority, by, at, null);
    }
  }

  /**
   * Tells what a decided case was due to, what it cost and what it led to; told again, it replaces
   * what was told before. Refused where nothing is told, or less than nothing.
   */
  record AssessIncident(
      @TargetAggregateIdentifier String incidentId, Assessment assessment, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.ASSESS;
    }
  }

  /**
   * Plans what puts right what led to it; while the time for an appeal runs, too.
   *
   * @param responsible who sees to it, may name a person
   * @param dueOn last day; {@code null} where none is set
   */
  record PlanMeasure(
      @TargetAggregateIdentifier String incidentId,
      String measure,
      @Nullable String responsible,
      @Nullable LocalDate dueOn,
      By by,
      Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.MEASURE;
    }
  }

  /** The unit says what was put right; somebody has to verify it by a limit. */
  record ReportRectified(
      @TargetAggregateIdentifier String incidentId, String done, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.RECTIFY;
    }
  }

  /**
   * Judges what was put right.
   *
   * @param effective false sends it back to the unit, with a new limit
   */
  record VerifyRectification(
      @TargetAggregateIdentifier String incidentId,
      boolean effective,
      @Nullable String note,
      By by,
      Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.VERIFY;
    }
  }

  /** Ends a case whose measures were verified, or whose decision was revoked. */
  record CloseIncident(
      @TargetAggregateIdentifier String incidentId, @Nullable String note, By by, Instant at)
      implements Step {
    @Override
    public IncidentStep step() {
      return IncidentStep.CLOSE;
    }
  }

  /** Applies what fell due before a moment; does nothing if nothing did. */
  record PassIncidentTime(@TargetAggregateIdentifier String incidentId, Instant at)
      implements IncidentCommand {}
}

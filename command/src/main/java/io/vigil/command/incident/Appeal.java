package io.vigil.command.incident;

import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentEvent.AppealAdvanced;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.Quorum;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.tally.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an appeal goes on, and what it comes to. */
record Appeal(Hearing hearing) {

  AppealAdvanced advance(AdvanceAppeal c) {
    IncidentLimit next =
        switch (c.step()) {
          case INFORM -> IncidentLimit.APPEAL_FILE;
          case HAND_OVER -> IncidentLimit.APPEAL_INQUIRE;
          default -> IncidentLimit.APPEAL_DECIDE;
        };
    return new AppealAdvanced(
        hearing.id(),
        c.step(),
        hearing.subject(),
        c.note(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(next, c));
  }

  AppealDecided decide(DecideAppeal c) {
    check(c);
    Severity before = hearing.state().decided();
    AppealOutcome outcome =
        switch (c.step()) {
          case CHANGE -> AppealOutcome.CHANGED;
          case REVOKE -> AppealOutcome.REVOKED;
          default -> AppealOutcome.UPHELD;
        };
    return new AppealDecided(
        hearing.id(),
        outcome,
        before,
        switch (outcome) {
          case UPHELD -> before;
          case CHANGED -> changed(before, c.severity());
          case REVOKED -> null;
        },
        hearing.subject(),
        c.reason(),
        hearing.panel(c.panel()),
        c.by(),
        c.at(),
        hearing.now(),
        outcome == AppealOutcome.REVOKED ? null : hearing.due(IncidentLimit.RECTIFY, c),
        c.quorum());
  }

  /** A leader decides alone, a committee by its votes. */
  private static void check(DecideAppeal c) {
    Quorum quorum = c.quorum();
    if (quorum != null) {
      Votes.check(quorum, c.panel().size());
    } else if (c.authority().level() == DecisionLevel.COMMITTEE) {
      throw Rejection.invalid(
          "incident.quorum-missing",
          "'quorum' is missing; a committee decides on an appeal: write how many 'members' it has,"
              + " how many were 'present' and how many were 'inFavour'.");
    }
  }

  private static Severity changed(Severity before, @Nullable Severity severity) {
    if (severity == null || severity == before) {
      throw Rejection.invalid(
          "incident.same-severity",
          "'severity' is %s; write the grade that it is changed to from %s.",
          Objects.requireNonNullElse(severity, "missing"),
          before);
    }
    return severity;
  }

  IncidentAppealed filed(AppealDecision c) {
    return new IncidentAppealed(
        hearing.id(),
        hearing.subject(),
        c.grounds(),
        c.by(),
        c.at(),
        hearing.now(),
        hearing.due(IncidentLimit.APPEAL_INFORM, c));
  }
}

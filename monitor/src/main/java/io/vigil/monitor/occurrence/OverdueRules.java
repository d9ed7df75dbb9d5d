package io.vigil.monitor.occurrence;

import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.grading.Colour;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Warns of self-checks that are not done and plans that are not reviewed, until they are. */
final class OverdueRules {
  private final Files files;
  private final Teller teller;
  private final long position;

  OverdueRules(Files files, Teller teller, long position) {
    this.files = files;
    this.teller = teller;
    this.position = position;
  }

  void on(SelfCheckEvent event) {
    String id = event.checkId();
    switch (event) {
      case SelfCheckOverdue overdue -> {
        String subject = overdue.areaName() + " " + overdue.period();
        var what = new Occurrence(OccurrenceRule.SELF_CHECK_OVERDUE, id, subject);
        overdue(
            FileKind.SELF_CHECK,
            wanted("self-check|" + id, overdue.unit(), Colour.YELLOW, overdue.at(), what));
      }
      case SelfCheckFinished finished -> over(FileKind.SELF_CHECK, id);
      case SelfCheckCalledOff calledOff -> over(FileKind.SELF_CHECK, id);
      default -> {}
    }
  }

  /** Each version has a warning of its own. */
  void on(ContingencyEvent event) {
    String id = event.planId();
    switch (event) {
      case PlanReviewOverdue overdue -> {
        var what = new Occurrence(OccurrenceRule.PLAN_OVERDUE, id, overdue.name());
        String name = "plan|%s|%d".formatted(id, overdue.version());
        overdue(FileKind.PLAN, wanted(name, overdue.unit(), Colour.BLUE, overdue.at(), what));
      }
      case PlanVersionIssued issued -> over(FileKind.PLAN, id);
      case PlanWithdrawn withdrawn -> over(FileKind.PLAN, id);
      default -> {}
    }
  }

  private Wanted wanted(String name, String unit, Colour colour, Instant at, Occurrence what) {
    return new Wanted(name, files.place(unit), colour, teller.day(at), at, what, null);
  }

  private void overdue(FileKind kind, Wanted wanted) {
    String id = wanted.occurrence().caseId();
    if (!files.hasSeen(kind, id, position)) {
      Told before = files.find(kind, id, OverdueFile.class).map(OverdueFile::told).orElse(null);
      put(kind, wanted, teller.tell(before, wanted));
    }
  }

  private void over(FileKind kind, String id) {
    if (!files.hasSeen(kind, id, position)) {
      files
          .find(kind, id, OverdueFile.class)
          .ifPresent(
              file -> {
                Wanted over = file.wanted().over(CloseReason.CASE_CLOSED);
                put(kind, file.wanted(), teller.tell(file.told(), over));
              });
    }
  }

  private void put(FileKind kind, Wanted wanted, @Nullable Told told) {
    if (told != null) {
      files.put(kind, wanted.occurrence().caseId(), new OverdueFile(wanted, told), position);
    }
  }
}

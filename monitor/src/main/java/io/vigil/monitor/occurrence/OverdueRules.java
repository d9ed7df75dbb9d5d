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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    switch (event) {
      case SelfCheckOverdue overdue -> missed(overdue);
      case SelfCheckFinished finished -> noLongerOwed(finished.checkId());
      case SelfCheckCalledOff calledOff -> noLongerOwed(calledOff.checkId());
      default -> {}
    }
  }

  /** A unit that misses one check after the other is warned of once: of all that it owes. */
  private void missed(SelfCheckOverdue event) {
    String unit = event.unit();
    if (files.hasSeen(FileKind.UNCHECKED, unit, position)) {
      return;
    }
    files.put(
        FileKind.SELF_CHECK, event.checkId(), new SelfCheckFile(unit, subject(event)), position);
    UncheckedFile before = files.find(FileKind.UNCHECKED, unit, UncheckedFile.class).orElse(null);
    if (before == null || !before.isOpen()) {
      raise(unit, wanted(event, new TreeSet<>(Set.of(event.checkId()))));
      return;
    }
    UncheckedFile both = before.with(event.checkId());
    if (before.wanted().at().isBefore(event.at())) {
      teller.tell(before.told(), before.wanted().over(CloseReason.JOINED));
      raise(unit, wanted(event, both.owed()));
    } else {
      files.put(FileKind.UNCHECKED, unit, retold(both), position);
    }
  }

  private static String subject(SelfCheckOverdue event) {
    return event.areaName() + " " + event.period();
  }

  private void raise(String unit, Wanted wanted) {
    var owed = new TreeSet<>(wanted.occurrence().members());
    var file = new UncheckedFile(owed, wanted, teller.tell(null, wanted));
    files.put(FileKind.UNCHECKED, unit, file, position);
  }

  private Wanted wanted(SelfCheckOverdue event, SortedSet<String> owed) {
    var what =
        new Occurrence(
            OccurrenceRule.SELF_CHECK_OVERDUE,
            event.checkId(),
            subject(event),
            null,
            owed.size(),
            List.copyOf(owed));
    return wanted("self-check|" + event.checkId(), event.unit(), Colour.YELLOW, event.at(), what);
  }

  private void noLongerOwed(String checkId) {
    files
        .find(FileKind.SELF_CHECK, checkId, SelfCheckFile.class)
        .map(SelfCheckFile::unit)
        .filter(unit -> !files.hasSeen(FileKind.UNCHECKED, unit, position))
        .ifPresent(
            unit ->
                files
                    .find(FileKind.UNCHECKED, unit, UncheckedFile.class)
                    .filter(file -> file.owed().contains(checkId))
                    .map(file -> settled(file.without(checkId)))
                    .ifPresent(file -> files.put(FileKind.UNCHECKED, unit, file, position)));
  }

  private UncheckedFile settled(UncheckedFile file) {
    return file.owed().isEmpty()
        ? new UncheckedFile(
            file.owed(),
            file.wanted(),
            teller.tell(file.told(), file.wanted().over(CloseReason.CASE_CLOSED)))
        : retold(file);
  }

  /** The warning says which checks are owed now. */
  private UncheckedFile retold(UncheckedFile file) {
    Told told = file.told();
    Wanted wanted = file.wanted().about(owed(file.wanted().occurrence(), file.owed()));
    if (told != null) {
      teller.extend(told, wanted);
    }
    return new UncheckedFile(file.owed(), wanted, told);
  }

  /** In the words of the check that was told of, as long as that one is owed. */
  private Occurrence owed(Occurrence before, SortedSet<String> owed) {
    boolean same = owed.contains(before.caseId());
    String check = same ? before.caseId() : owed.last();
    return new Occurrence(
        before.rule(),
        check,
        same ? before.subject() : subject(check),
        null,
        owed.size(),
        List.copyOf(owed));
  }

  private @Nullable String subject(String checkId) {
    return files
        .find(FileKind.SELF_CHECK, checkId, SelfCheckFile.class)
        .flatMap(file -> Optional.ofNullable(file.subject()))
        .orElse(null);
  }

  /** Each version has a warning of its own. */
  void on(ContingencyEvent event) {
    String id = event.planId();
    switch (event) {
      case PlanReviewOverdue overdue -> {
        var what = new Occurrence(OccurrenceRule.PLAN_OVERDUE, id, overdue.name());
        String name = "plan|%s|%d".formatted(id, overdue.version());
        overdue(wanted(name, overdue.unit(), Colour.BLUE, overdue.at(), what));
      }
      case PlanVersionIssued issued -> over(id);
      case PlanWithdrawn withdrawn -> over(id);
      default -> {}
    }
  }

  private Wanted wanted(String name, String unit, Colour colour, Instant at, Occurrence what) {
    return new Wanted(name, files.place(unit), colour, teller.day(at), at, what, null);
  }

  private void overdue(Wanted wanted) {
    String id = wanted.occurrence().caseId();
    if (!files.hasSeen(FileKind.PLAN, id, position)) {
      Told before =
          files.find(FileKind.PLAN, id, OverdueFile.class).map(OverdueFile::told).orElse(null);
      put(wanted, teller.tell(before, wanted));
    }
  }

  private void over(String id) {
    if (!files.hasSeen(FileKind.PLAN, id, position)) {
      files
          .find(FileKind.PLAN, id, OverdueFile.class)
          .ifPresent(
              file -> {
                Wanted over = file.wanted().over(CloseReason.CASE_CLOSED);
                put(file.wanted(), teller.tell(file.told(), over));
              });
    }
  }

  private void put(Wanted wanted, @Nullable Told told) {
    if (told != null) {
      String id = wanted.occurrence().caseId();
      files.put(FileKind.PLAN, id, new OverdueFile(wanted, told), position);
    }
  }
}

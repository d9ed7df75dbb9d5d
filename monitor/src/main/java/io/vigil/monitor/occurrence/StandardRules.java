package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns once of all standards and rules that are not revised in time, until all of them are. */
final class StandardRules {
  private final Files files;
  private final Teller teller;
  private final long position;

  StandardRules(Files files, Teller teller, long position) {
    this.files = files;
    this.teller = teller;
    this.position = position;
  }

  void on(StandardEvent event) {
    switch (event) {
      case StandardIssued issued -> inForce(issued.standardId(), issued.unit());
      case StandardOverdue overdue -> overdue(overdue);
      case StandardRetired retired -> over(retired.standardId());
      case ExecutionChecked checked -> {}
    }
  }

  /** Which unit keeps it says later of which college it is. */
  private void inForce(String id, String unit) {
    over(id);
    if (!files.hasSeen(FileKind.STANDARD, id, position)) {
      files.put(FileKind.STANDARD, id, new UnitFile(files.place(unit).path()), position);
    }
  }

  private void overdue(StandardOverdue event) {
    String college = files.place(event.unit()).path().getFirst();
    if (!files.hasSeen(FileKind.REGISTER, college, position)) {
      RegisterFile before = find(college);
      RegisterFile after = before.with(event.standardId(), event.at());
      put(college, after.told(told(college, before, after)));
    }
  }

  private void over(String id) {
    files
        .find(FileKind.STANDARD, id, UnitFile.class)
        .map(file -> file.path().getFirst())
        .ifPresent(college -> over(id, college));
  }

  private void over(String id, String college) {
    RegisterFile before = find(college);
    if (before.overdue().containsKey(id) && !files.hasSeen(FileKind.REGISTER, college, position)) {
      RegisterFile after = before.without(id);
      put(college, after.told(told(college, before, after)));
    }
  }

  private RegisterFile find(String college) {
    return files.find(FileKind.REGISTER, college, RegisterFile.class).orElse(RegisterFile.EMPTY);
  }

  private void put(String college, RegisterFile file) {
    files.put(FileKind.REGISTER, college, file, position);
  }

  private @Nullable Told told(String college, RegisterFile before, RegisterFile after) {
    Told known = before.told();
    if (after.overdue().isEmpty()) {
      Wanted last = wanted(college, before, before.first());
      return teller.tell(known, last.over(CloseReason.CASE_CLOSED));
    }
    Wanted wanted = wanted(college, after, teller.now());
    if (known != null && known.name().equals(wanted.name())) {
      teller.extend(known, wanted);
      return known;
    }
    return teller.tell(known, wanted);
  }

  private Wanted wanted(String college, RegisterFile file, Instant at) {
    List<String> ids = file.ids();
    return new Wanted(
        "standards|%s|%d".formatted(college, file.run()),
        files.place(college),
        Colour.BLUE,
        teller.day(file.first()),
        at,
        new Occurrence(OccurrenceRule.STANDARDS_OVERDUE, "standards", null, null, ids.size(), ids),
        null);
  }
}

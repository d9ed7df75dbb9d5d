package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went well: cases that ended with effect, units that kept every limit, adopted examples. */
final class ExampleChapter implements Chapter {
  private static final int NAMED = 5;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.examples");
    int before = draft.blocks().size();
    effect(draft);
    punctual(draft);
    practices(draft);
    if (draft.blocks().size() == before) {
      draft.say("example.none", List.of());
    }
  }

  private static void effect(Draft draft) {
    Value over = Measures.WITH_EFFECT.of(draft.now(), null);
    if (over.count() > 0 && !draft.sheet().isOpen()) {
      WarningNames names = WarningNames.of(draft);
      Set<String> relapses = relapses(draft);
      List<String> named =
          draft.now().rows(Counted.WARNING_WITH_EFFECT).stream()
              .filter(row -> !names.isBack(row) && !relapses.contains(row.eventId()))
              .filter(row -> !Overdue.isLeft(draft, row.unit()))
              .map(names::of)
              .distinct()
              .toList();
      if (!named.isEmpty()) {
        draft.say("example.effect", List.of(over), draft.words().first(NAMED, named, named.size()));
      }
    }
  }

  /** What is the trouble of an earlier one again is no good example, whenever it is over. */
  private static Set<String> relapses(Draft draft) {
    return draft.now().rows(Counted.WARNING_RELAPSED).stream()
        .flatMap(row -> Stream.ofNullable(row.eventId()))
        .collect(Collectors.toSet());
  }

  private static void punctual(Draft draft) {
    if (Stream.of(
            Measures.DATA_ON_TIME, Measures.ZERO_SHARE, Measures.OVERDUE, Measures.REGISTER_OVERDUE)
        .anyMatch(draft::isTold)) {
      return;
    }
    String units = draft.unitsWith(unit -> isPunctual(draft, unit));
    if (!units.isEmpty()) {
      draft.say("example.punctual", List.of(Measures.DATA_ON_TIME.of(draft.now(), null)), units);
    }
  }

  /** All data in time, every zero report there, and nothing late in any register. */
  private static boolean isPunctual(Draft draft, String unit) {
    Value data = Measures.DATA_ON_TIME.of(draft.now(), unit);
    Value zero = Measures.ZERO_SHARE.of(draft.now(), unit);
    return isWhole(data) && (zero.rows() == 0 || isWhole(zero)) && Overdue.of(draft, unit) == 0;
  }

  private static boolean isWhole(Value share) {
    Double value = share.value();
    return value != null && value >= 1;
  }

  private static void practices(Draft draft) {
    List<String> units =
        draft.now().rows(Counted.PRACTICE).stream()
            .map(row -> draft.unitName(row.unit()))
            .distinct()
            .toList();
    if (!units.isEmpty()) {
      draft.say(
          "example.practice",
          List.of(Measure.sum("measure.practices", Counted.PRACTICE).of(draft.now(), null)),
          Integer.toString(draft.now().rows(Counted.PRACTICE).size()),
          draft.words().list(units));
    }
  }
}

package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Row;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings that rows count, by name: all complaints of a unit have one control point. */
record WarningNames(Draft draft, Map<String, Registers.Warned> byEvent) {

  static WarningNames of(Draft draft) {
    return new WarningNames(
        draft,
        draft.warned().stream()
            .collect(
                Collectors.toMap(
                    Registers.Warned::event, Function.identity(), (one, again) -> one)));
  }

  /** Such as 旅游管理“课程到课率”, and where something happened with what it was about. */
  String of(Row row) {
    Registers.Warned warned = byEvent.get(row.eventId());
    String about =
        Stream.of(
                draft.pointName(String.valueOf(row.what())),
                warned == null ? null : warned.subject())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return draft.words().text("of-unit", draft.unitName(row.unit()), about);
  }

  /** Whether the same came back within twelve months of its end. */
  boolean isBack(Row row) {
    Registers.Warned warned = byEvent.get(row.eventId());
    return warned != null && warned.back() != null;
  }
}

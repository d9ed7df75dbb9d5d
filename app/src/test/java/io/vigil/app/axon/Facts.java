package io.vigil.app.axon;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events for tests. */
public final class Facts {

  private static final Instant RECORDED_AT = Instant.parse("2026-11-20T00:00:00Z");
  private static final JudgingRule RULE =
      new JudgingRule(
          Direction.HIGHER_IS_BETTER,
          "%",
          Lines.of(95, 90, 85, LocalDate.parse("2013-09-01")),
          Colour.ORANGE,
          10.0,
          1,
          1,
          PeriodKind.DAY);

  private Facts() {}

  /** As many readings, of units U0, U1, and so on. */
  public static List<ReadingRecorded> anyReadings(int count) {
    return IntStream.range(0, count).mapToObj(i -> reading("U" + i, 90 + i % 10)).toList();
  }

  public static ReadingRecorded reading(String unit, double value) {
    var day = LocalDate.parse("2026-11-19");
    return new ReadingRecorded(
        new ReadingFact(
            "ATTENDANCE",
            unit,
            List.of("COLLEGE", "FACULTY", unit),
            PeriodKind.DAY,
            day.toString(),
            day,
            day,
            value,
            value * 2,
            200.0,
            null,
            RULE,
            RECORDED_AT,
            false,
            "import-1",
            2L));
  }

  public static UnitRegistered teacher(
      String unit, @Nullable String name, @Nullable List<String> aliases) {
    return new UnitRegistered(
        unit,
        UnitKind.TEACHER,
        "FACULTY",
        null,
        name,
        List.of(),
        aliases,
        List.of("COLLEGE", "FACULTY", unit),
        RECORDED_AT);
  }
}

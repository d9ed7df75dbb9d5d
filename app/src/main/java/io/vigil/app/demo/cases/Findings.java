package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What checks find, and when it is put right. */
final class Findings {
  private static final int MOST_WORKING_DAYS = 20;
  private static final LocalTime CLOSED = LocalTime.of(16, 0);

  private final CaseDays days;
  private final Map<String, List<Table.Row>> texts =
      Table.of("cases/check-findings.csv").by("area");

  Findings(CaseDays days) {
    this.days = days;
  }

  /** As many findings as said, no text twice in a row. */
  List<DemoFinding> of(
      String area, int count, IntFunction<String> owner, Instant foundAt, String key) {
    List<Table.Row> known = Objects.requireNonNull(texts.get(area));
    int start = Choice.below(known.size(), "chkt|" + key);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new DemoFinding(
                    known.get((start + i) % known.size()).text("text"),
                    owner.apply(i),
                    foundAt,
                    CaseDays.ifPast(closed(foundAt, key + "|" + i))))
        .toList();
  }

  private Instant closed(Instant foundAt, String key) {
    int workingDays = 1 + Choice.below(MOST_WORKING_DAYS, "chkc|" + key);
    return days.after(CaseDays.dayOf(foundAt), workingDays, CLOSED);
  }
}

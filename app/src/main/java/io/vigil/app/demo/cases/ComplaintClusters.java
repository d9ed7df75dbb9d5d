package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complaints that come in numbers about one place, and the one that is overdue at the opening. */
record ComplaintClusters(CaseDays days) {
  private static final String UNIT = "O12";
  private static final String CHANNEL = "扫码";
  private static final LocalTime NOON = LocalTime.of(12, 30);
  private static final String ANSWER = "已核实并整改，结果在现场公示";

  Stream<DemoComplaint> all() {
    List<Table.Row> rows = Table.of("cases/complaint-clusters.csv").rows();
    return IntStream.range(0, rows.size()).mapToObj(i -> complaint(rows.get(i), i));
  }

  /** Those of one day come a minute apart. */
  private DemoComplaint complaint(Table.Row row, int index) {
    LocalDate day = LocalDate.parse(row.text("received"));
    ComplaintAnswer answer = answer(row, day);
    return new DemoComplaint(
        "%s-%02d".formatted(row.text("cluster"), index + 1),
        days.calendar().yearOf(day),
        CaseDays.at(day, NOON.plusMinutes(index)),
        row.text("category"),
        UNIT,
        row.text("place"),
        CHANNEL,
        row.text("text"),
        answer.due(),
        answer.answeredAt(),
        answer.answeredAt() == null ? null : ANSWER,
        answer.satisfied(),
        answer.ratedAt(),
        orNull(row, "converted"));
  }

  private ComplaintAnswer answer(Table.Row row, LocalDate day) {
    LocalDate due = days.calendar().plusLimit(day, ComplaintCases.WORKING_DAYS_TO_ANSWER);
    Optional<String> answered = Optional.ofNullable(orNull(row, "answered"));
    return ComplaintAnswer.of(
        due,
        answered.map(LocalDate::parse).orElse(null),
        answered.map(known -> row.text("satisfied").equals("yes")).orElse(null));
  }

  private static @Nullable String orNull(Table.Row row, String column) {
    return row.has(column) ? row.text(column) : null;
  }
}

package io.vigil.app.demo.cases;

import static io.vigil.app.demo.Chance.u;

import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.Periods;
import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complaints: the usual ones by chance, the clusters from a list. */
final class ComplaintCases {
  static final int WORKING_DAYS_TO_ANSWER = 8;
  private static final double RATED = 0.62;
  private static final LocalTime FIRST_TIME = LocalTime.of(8, 0);
  private static final int MINUTES = 840;

  /** Told nothing of itself that year; what came in there went to the other unit. */
  private static final String MOVED_UNIT = "D06";

  private static final String MOVED_TO = "D05";
  private static final int MOVED_IN = 2025;

  private final CaseDays days;
  private final Map<String, List<Table.Row>> shares =
      Table.of("cases/complaint-shares.csv").by("list");
  private final Map<String, List<Table.Row>> texts =
      Table.of("cases/complaint-texts.csv").by("category");

  ComplaintCases(CaseDays days) {
    this.days = days;
  }

  List<DemoComplaint> all() {
    Stream<DemoComplaint> usual =
        Table.of("cases/complaint-years.csv").rows().stream().flatMap(this::usual);
    return Stream.concat(usual, new ComplaintClusters(days).all())
        .sorted(Comparator.comparing(DemoComplaint::receivedAt).thenComparing(DemoComplaint::id))
        .toList();
  }

  private Stream<DemoComplaint> usual(Table.Row year) {
    List<LocalDate> calendarDays = calendarDays(year.number("year"));
    return IntStream.rangeClosed(1, year.number("count"))
        .mapToObj(i -> usual(year, year.text("year") + "|" + i, calendarDays));
  }

  /** All days of the terms of a school year, as far as they are past. */
  private List<LocalDate> calendarDays(int year) {
    return days.calendar().terms().stream()
        .filter(term -> Periods.year(term) == year)
        .flatMap(term -> term.range().first().datesUntil(term.range().last().plusDays(1)))
        .filter(day -> !day.isAfter(DemoCalendar.LAST_DAY))
        .toList();
  }

  private DemoComplaint usual(Table.Row year, String key, List<LocalDate> calendarDays) {
    LocalDate day = Choice.of(calendarDays, "cd|" + key);
    Table.Row category = share("category", "cc|" + key);
    Table.Row text = Choice.of(Objects.requireNonNull(texts.get(value(category))), "ctx|" + key);
    ComplaintAnswer answer = answer(day, year, key);
    return new DemoComplaint(
        key.replace('|', '-'),
        year.number("year"),
        CaseDays.at(day, FIRST_TIME.plusMinutes(Choice.below(MINUTES, "ct|" + key))),
        value(category),
        category.has("unit") ? category.text("unit") : teachingUnit(year.number("year"), key),
        place(value(category), key),
        value(share("channel", "ch|" + key)),
        text.text("text"),
        answer.due(),
        answer.answeredAt(),
        answer.answeredAt() == null ? null : text.text("answer"),
        answer.satisfied(),
        answer.ratedAt(),
        null);
  }

  private ComplaintAnswer answer(LocalDate day, Table.Row year, String key) {
    LocalDate due = days.calendar().plusLimit(day, WORKING_DAYS_TO_ANSWER);
    LocalDate answered =
        u("cl|" + key) < year.real("late")
            ? days.calendar().plusLimit(due, 1 + Choice.below(4, "cld|" + key))
            : days.calendar().plusLimit(day, 1 + inTime(key));
    Boolean satisfied = u("ca|" + key) < RATED ? u("cs|" + key) < year.real("satisfied") : null;
    return ComplaintAnswer.of(due, answered, satisfied);
  }

  private static int inTime(String key) {
    return (int) StrictMath.floor(7 * StrictMath.pow(u("cr|" + key), 1.4));
  }

  private String teachingUnit(int year, String key) {
    String unit = value(share("unit", "cu|" + key));
    return year == MOVED_IN && unit.equals(MOVED_UNIT) ? MOVED_TO : unit;
  }

  private static @Nullable String place(String category, String key) {
    return switch (category) {
      case "食堂餐饮" -> u("cp|" + key) < 0.5 ? "第一食堂" : "第二食堂";
      case "宿舍与水电" -> 1 + Choice.below(8, "cp|" + key) + "号公寓";
      default -> null;
    };
  }

  private Table.Row share(String list, String key) {
    return Choice.byShare(Objects.requireNonNull(shares.get(list)), key);
  }

  private static String value(Table.Row row) {
    return row.text("value");
  }
}

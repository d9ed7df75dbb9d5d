package io.vigil.app.page;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.check.CalendarDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the calendar as they stand in the fields of a form: {@code t.0.firstMonday} of the
 * first term, {@code d.0.from} of the first days, {@code b.0.first} of the first break, and so on.
 * Terms and breaks that stand as the form showed them ({@code t.0.was}) are no change, whatever
 * became of them meanwhile.
 */
final class CalendarForm extends VersionForm<Integer> {
  private static final int ROWS = 40;
  private static final int LONGEST = 60;

  /** What people write into a row beside its first day. */
  private static final List<String> SAYING = List.of("name", "to", "last");

  CalendarForm(Map<String, String> fields) {
    super(fields);
  }

  /**
   * @throws Rejection if a field cannot be read
   */
  CalendarDesk.Told read() {
    List<LocalDate> withdrawn =
        rows("b", "first")
            .filter(row -> !text(row + "drop").isEmpty())
            .map(row -> date(row + "first", "from"))
            .toList();
    return new CalendarDesk.Told(
        rows("t", "term").filter(this::isOtherTerm).map(this::term).toList(),
        rows("d", "from").flatMap(this::days).toList(),
        rows("b", "first")
            .filter(row -> text(row + "drop").isEmpty())
            .filter(this::isOtherBreak)
            .map(this::pause)
            .toList(),
        withdrawn,
        text("reason"),
        basedOn());
  }

  @Override
  @Nullable Integer basedOn() {
    return text(BASED_ON).isEmpty() ? null : Integer.valueOf(number(BASED_ON, BASED_ON));
  }

  /** What does not rest on the calendar that the form showed: its further days, and why. */
  Map<String, String> additions() {
    Map<String, String> additions = new HashMap<>(fields);
    additions.keySet().removeIf(name -> !name.startsWith("d.") && !name.equals("reason"));
    return additions;
  }

  private Stream<String> rows(String prefix, String needed) {
    return IntStream.range(0, ROWS)
        .filter(row -> isWritten(prefix + "." + row + ".", needed, row + 1))
        .mapToObj(row -> prefix + "." + row + ".");
  }

  /**
   * @throws Rejection if a row says something, but not what it must
   */
  private boolean isWritten(String row, String needed, int line) {
    boolean named = !text(row + needed).isEmpty();
    String said =
        SAYING.stream()
            .map(field -> text(row + field))
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse("");
    if (!named && !said.isEmpty()) {
      throw row.startsWith("b.") ? noFirstDayOfBreak(line, said) : noFirstDay(line, said);
    }
    return named;
  }

  private static Rejection noFirstDay(int line, String said) {
    return Rejection.invalid(
        "calendar.day-missing",
        "Row %d of the days, where '%s' is written, has no first day; write it, or clear the row.",
        line,
        said);
  }

  private static Rejection noFirstDayOfBreak(int line, String said) {
    return Rejection.invalid(
        "calendar.break-day-missing",
        "Row %d of the breaks, where '%s' is written, has no first day; write it, or clear the"
            + " row.",
        line,
        said);
  }

  private TermRow term(String row) {
    return new TermRow(
        text(row + "term"),
        date(row + "firstMonday", "firstMonday"),
        number(row + "weeks", "weeks"),
        number(row + "classWeeks", "classWeeks"));
  }

  private boolean isOtherTerm(String row) {
    return isOther(row, text(row + "firstMonday"), text(row + "weeks"), text(row + "classWeeks"));
  }

  private boolean isOtherBreak(String row) {
    boolean still = !text(row + "still").isEmpty();
    return isOther(row, text(row + "last"), Boolean.toString(still), text(row + "name"));
  }

  private boolean isOther(String row, String... now) {
    return !String.join(" ", now).equals(text(row + "was"));
  }

  static Optional<Period.Term> termOf(String code) {
    try {
      return Optional.of((Period.Term) Period.parse(code, PeriodKind.TERM));
    } catch (PeriodFormatException e) {
      return Optional.empty();
    }
  }

  private Stream<DayRow> days(String row) {
    LocalDate first = date(row + "from", "from");
    LocalDate last = text(row + "to").isEmpty() ? first : date(row + "to", "to");
    if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
      throw Rejection.invalid(
          "calendar.days",
          "The days from %s to %s are not possible; give a later last day, at most %d days on.",
          first,
          last,
          LONGEST);
    }
    boolean worked = text(row + "worked").equals("true");
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new DayRow(day, worked, orNull(row + "name"), false));
  }

  private CollegeBreak pause(String row) {
    return new CollegeBreak(
        date(row + "first", "from"),
        date(row + "last", "to"),
        text(row + "name"),
        !text(row + "still").isEmpty());
  }

  /** The terms of some school years, as entered or assumed. */
  static List<TermDates> terms(AcademicCalendar calendar, int firstYear, int years) {
    List<TermDates> terms = new ArrayList<>();
    for (int year = firstYear; year < firstYear + years; year++) {
      for (int number = 1; number <= 2; number++) {
        terms.add(calendar.dates(new Period.Term(new Period.SchoolYear(year), number)));
      }
    }
    return terms;
  }
}

package io.vigil.query.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.awaited.CountChanges;
import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.CountWarningsOfUnits;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindSameTrouble;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarnings.Filter;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the classes of one programme and year, or the runs of one course, show in the same weeks.
 */
class GroupCaseIT {
  private static final LocalDate FIRST = LocalDate.of(2013, 10, 7);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void aFacultyWithTwoProgrammesAndACourse() {
    readSide.given(
        Facts.unit("S", UnitKind.SCHOOL, null),
        Facts.unit("F", UnitKind.FACULTY, "S"),
        Facts.unit("P", UnitKind.PROGRAMME, "F"),
        Facts.unit("Q", UnitKind.PROGRAMME, "F"),
        Facts.unit("R", UnitKind.PROGRAMME, "F"),
        Facts.unit("C", UnitKind.COURSE, "F"),
        Facts.unit("P-1301", UnitKind.CLASS_GROUP, "P"),
        Facts.unit("P-1302", UnitKind.CLASS_GROUP, "P"),
        Facts.unit("P-1303", UnitKind.CLASS_GROUP, "P"),
        Facts.unit("P-1201", UnitKind.CLASS_GROUP, "P"),
        Facts.unit("Q-1301", UnitKind.CLASS_GROUP, "Q"),
        Facts.unit("R-1301", UnitKind.CLASS_GROUP, "R"),
        Facts.unit("R-1302", UnitKind.CLASS_GROUP, "R"),
        Facts.unit("T", UnitKind.PROGRAMME, "F"),
        Facts.unit("T-1301", UnitKind.CLASS_GROUP, "T"),
        Facts.unit("T-1302", UnitKind.CLASS_GROUP, "T"),
        Facts.unit("U", UnitKind.PROGRAMME, "F"),
        Facts.unit("U-1301", UnitKind.CLASS_GROUP, "U"),
        Facts.unit("U-1302", UnitKind.CLASS_GROUP, "U"),
        Facts.unit("C-A", UnitKind.COURSE_RUN, "C"),
        Facts.unit("C-B", UnitKind.COURSE_RUN, "C"));
  }

  @Test
  void classesOfOneYearThatFallInTheSameWeeksAreOneCaseToldByTheWorst() {
    pointCalled("ONE");
    readSide.given(
        raised("ONE", "P-1301", 0, Colour.BLUE),
        raised("ONE", "P-1201", 0, Colour.BLUE),
        raised("ONE", "Q-1301", 0, Colour.BLUE),
        raised("ONE", "P-1302", 3, Colour.BLUE),
        raised("ONE", "P-1303", 4, Colour.YELLOW));

    assertThat(listed("ONE", Filter.OPEN))
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::siblings)
        .containsExactlyInAnyOrder(tuple("P-1303", 2), tuple("P-1201", 0), tuple("Q-1301", 0));
    assertThat(all("ONE"))
        .filteredOn(one -> one.foldedInto() != null)
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::foldedInto)
        .containsExactlyInAnyOrder(
            tuple("P-1301", id("ONE", "P-1303", 4)), tuple("P-1302", id("ONE", "P-1303", 4)));
    assertThat(same(id("ONE", "P-1302", 3))).containsExactly("P-1303", "P-1301");
  }

  @Test
  void whoLooksForOneOfThemOrForItsColourFindsIt() {
    pointCalled("SEEN");
    readSide.given(
        raised("SEEN", "P-1301", 0, Colour.BLUE), raised("SEEN", "P-1302", 1, Colour.YELLOW));

    assertThat(found("SEEN", "P-1301", null, List.of())).containsExactly("P-1301");
    assertThat(found("SEEN", null, Colour.BLUE, List.of())).containsExactly("P-1301");
    assertThat(find("SEEN", null, Filter.OPEN, null, List.of("P-1301"), true))
        .extracting(
            FindWarnings.Item::unit, FindWarnings.Item::foldedInto, FindWarnings.Item::siblings)
        .containsExactly(tuple("P-1301", null, 0));
    assertThat(found("SEEN", null, null, List.of())).containsExactly("P-1302");
  }

  @Test
  void whatBeginsLaterThanAMonthOrAfterTheEndIsACaseOfItsOwnAlsoWhileAnOlderOneIsOpen() {
    pointCalled("LATE");
    readSide.given(
        raised("LATE", "P-1301", 0, Colour.BLUE),
        raised("LATE", "P-1302", 5, Colour.BLUE),
        raised("LATE", "Q-1301", 0, Colour.BLUE));
    readSide.given(closed("LATE", "P-1302", 5, 6), raised("LATE", "P-1303", 7, Colour.BLUE));
    readSide.given(closed("LATE", "P-1301", 0, 8), closed("LATE", "P-1303", 7, 9));
    readSide.given(raised("LATE", "P-1303", 10, Colour.BLUE));

    assertThat(listed("LATE", Filter.ALL))
        .extracting(FindWarnings.Item::id, FindWarnings.Item::siblings)
        .containsExactlyInAnyOrder(
            tuple(id("LATE", "P-1301", 0), 0),
            tuple(id("LATE", "Q-1301", 0), 0),
            tuple(id("LATE", "P-1302", 5), 0),
            tuple(id("LATE", "P-1303", 7), 0),
            tuple(id("LATE", "P-1303", 10), 0));
  }

  @Test
  void whatIsNoticedLateIsOfTheWeeksInWhichItBegan() {
    pointCalled("NOTICED");
    readSide.given(
        raised("NOTICED", "P-1301", 9, Colour.BLUE),
        noticed("NOTICED", "P-1302", 0, 10, Colour.BLUE),
        noticed("NOTICED", "P-1303", 8, 12, Colour.BLUE));

    assertThat(listed("NOTICED", Filter.OPEN))
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::siblings)
        .containsExactlyInAnyOrder(tuple("P-1301", 1), tuple("P-1302", 0));
  }

  @Test
  void aTaskOfTheYearHidesNoCaseThatIsToBeAnsweredNow() {
    pointCalled("YEAR");
    pointCalled("ABOVE");
    readSide.given(
        raised("YEAR", "T-1301", 40, Colour.ORANGE),
        raised("YEAR", "T-1302", 41, Colour.YELLOW),
        raised("ABOVE", List.of("S", "F", "T"), 40, Colour.ORANGE),
        raised("ABOVE", "T-1302", 41, Colour.YELLOW),
        ofTheYear(id("YEAR", "T-1301", 40), 42),
        ofTheYear(id("ABOVE", "T", 40), 42));

    List<String> scope = List.of("T");
    for (String point : List.of("YEAR", "ABOVE")) {
      assertThat(found(point, null, null, scope)).containsExactly("T-1302");
      assertThat(find(point, null, Filter.NEEDS_HAND, null, scope, true))
          .extracting(FindWarnings.Item::unit)
          .containsExactly("T-1302");
    }
    assertThat(find("ABOVE", "T", Filter.STRUCTURAL, null, scope, true))
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::members)
        .containsExactly(tuple("T", 0));
    assertThat(counted(new CountWarnings(scope))).containsExactly(tuple(Colour.YELLOW, 2L));
    assertThat(counted(new CountWarnings(scope, week(42))))
        .containsExactly(tuple(Colour.ORANGE, 2L));
    assertThat(counted(new CountWarnings(scope, week(43))))
        .containsExactly(tuple(Colour.YELLOW, 2L));
    assertThat(
            readSide
                .query(new CountWarningsOfUnits(scope), CountWarningsOfUnits.Result.class)
                .rows())
        .contains(new CountWarningsOfUnits.Row("T", 2, 0));
  }

  @Test
  void changesCountTheCaseOfWhatWhoAsksMaySeeAndIsCountedAtAll() {
    pointCalled("MINE");
    pointCalled("PAST");
    readSide.given(
        raised("MINE", "U-1301", 50, Colour.BLUE),
        raised("MINE", "U-1302", 51, Colour.BLUE),
        historical("PAST", "U-1301", 60),
        raised("PAST", "U-1302", 61, Colour.BLUE));

    assertThat(changes(50, 53, "U").raised()).isEqualTo(1);
    assertThat(changes(50, 53, "U-1302").raised()).isEqualTo(1);
    assertThat(changes(60, 63, "U").raised()).isEqualTo(1);
  }

  @Test
  void aCaseOfWhichAnythingIsNotBlueAsksForAnAnswer() {
    pointCalled("MIXED");
    readSide.given(
        raised("MIXED", "U-1301", 70, Colour.BLUE), raised("MIXED", "U-1302", 71, Colour.RED));

    assertThat(changes(70, 73, "U"))
        .extracting(CountChanges.Result::raised, CountChanges.Result::raisedBlue)
        .containsExactly(1L, 0L);
    assertThat(changes(70, 73, "U-1301"))
        .extracting(CountChanges.Result::raised, CountChanges.Result::raisedBlue)
        .containsExactly(1L, 1L);
  }

  @Test
  void aMemberThatIsOverLeavesTheRestOfTheCaseOpenAndAllAreOneInTheEnd() {
    pointCalled("END");
    readSide.given(
        raised("END", "P-1301", 0, Colour.BLUE),
        raised("END", "P-1302", 1, Colour.YELLOW),
        raised("END", "P-1303", 2, Colour.BLUE));

    readSide.given(closed("END", "P-1302", 1, 5));
    assertThat(listed("END", Filter.OPEN))
        .extracting(FindWarnings.Item::unit)
        .containsExactly("P-1301");
    assertThat(listed("END", Filter.CLOSED))
        .extracting(FindWarnings.Item::unit)
        .containsExactly("P-1302");

    readSide.given(closed("END", "P-1301", 0, 6), closed("END", "P-1303", 2, 7));
    assertThat(listed("END", Filter.CLOSED))
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::siblings)
        .containsExactly(tuple("P-1302", 2));
  }

  @Test
  void runsOfOneCourseAreOneCase() {
    pointCalled("RUN");
    readSide.given(
        raised("RUN", List.of("S", "F", "C", "C-A"), 0, Colour.BLUE),
        raised("RUN", List.of("S", "F", "C", "C-B"), 1, Colour.BLUE));

    assertThat(listed("RUN", Filter.OPEN))
        .extracting(FindWarnings.Item::unit, FindWarnings.Item::siblings)
        .containsExactly(tuple("C-A", 1));
  }

  @Test
  void aCaseIsCountedOnceNowAndAsItStoodBefore() {
    pointCalled("COUNT");
    readSide.given(
        raised("COUNT", "R-1301", 30, Colour.BLUE), raised("COUNT", "R-1302", 31, Colour.YELLOW));

    List<String> scope = List.of("R");
    assertThat(counted(new CountWarnings(scope))).containsExactly(tuple(Colour.YELLOW, 1L));
    assertThat(counted(new CountWarnings(scope, week(31)))).containsExactly(tuple(Colour.BLUE, 1L));
    assertThat(counted(new CountWarnings(scope, week(32))))
        .containsExactly(tuple(Colour.YELLOW, 1L));
    assertThat(changes(30, 33, "R").raised()).isEqualTo(1);
    assertThat(
            readSide
                .query(new CountWarningsOfUnits(scope), CountWarningsOfUnits.Result.class)
                .rows())
        .contains(
            new CountWarningsOfUnits.Row("R", 1, 1), new CountWarningsOfUnits.Row("R-1301", 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "汽检2401班, 24",
    "汽检24-1班, 24",
    "汽检24-12班, 24",
    "汽检241班, 24",
    "2024级汽检1班, 24",
    "2022汽检1班, 22",
    "2023汽检12班, 23",
    "汽检2024-1班, 24",
    "汽检202401班, 24",
    "3D打印2401班, 24",
    "汽检2001班, 20",
    "订单班,"
  })
  void theYearOfAClassIsReadFromItsName(String name, @Nullable String year) {
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT board.entry_year(?)")
                .param(name)
                .query(String.class)
                .optional()
                .orElse(null))
        .isEqualTo(year);
  }

  private static void pointCalled(String code) {
    readSide.given(Facts.point(code, "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK));
  }

  private static Instant week(int week) {
    return FIRST.plusWeeks(week).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String id(String point, String unit, int week) {
    return point + "-" + unit + "-" + week;
  }

  private static WarningRaised raised(String point, String unit, int week, Colour colour) {
    return raised(point, List.of("S", "F", unit.substring(0, 1), unit), week, colour);
  }

  /** Raised on the first day of the week in which it began. */
  private static WarningRaised raised(String point, List<String> path, int week, Colour colour) {
    return raised(point, path, week, week, colour, false);
  }

  private static WarningRaised noticed(
      String point, String unit, int week, int later, Colour colour) {
    return raised(point, List.of("S", "F", unit.substring(0, 1), unit), week, later, colour, false);
  }

  private static WarningRaised historical(String point, String unit, int week) {
    return raised(
        point, List.of("S", "F", unit.substring(0, 1), unit), week, week, Colour.BLUE, true);
  }

  private static WarningRaised raised(
      String point, List<String> path, int week, int noticed, Colour colour, boolean historical) {
    LocalDate monday = FIRST.plusWeeks(week);
    return new WarningRaised(
        id(point, path.getLast(), week),
        point,
        path.getLast(),
        path,
        colour,
        monday,
        historical,
        evidence(monday, colour),
        new Cause(1, 0),
        week(noticed));
  }

  private static MovedToImprovement ofTheYear(String id, int week) {
    var dean = new By("u-1", "DEPARTMENT", "page", "u-2");
    return new MovedToImprovement(id, "人才引进", null, dean, week(week), week(week), null);
  }

  private static CountChanges.Result changes(int from, int until, String scope) {
    return readSide.query(
        new CountChanges(week(from), week(until), List.of(scope)), CountChanges.Result.class);
  }

  private static WarningClosed closed(String point, String unit, int began, int week) {
    return new WarningClosed(
        id(point, unit, began), CloseReason.MEASURED, new Cause(2, 0), week(week));
  }

  private static Evidence evidence(LocalDate monday, Colour colour) {
    return new Evidence(
        "threshold",
        new PeriodSpan("week", monday, monday.plusDays(6)),
        83.9,
        null,
        new JudgingRule(
            Direction.HIGHER_IS_BETTER,
            "%",
            Facts.LINES,
            Colour.ORANGE,
            null,
            1,
            2,
            PeriodKind.WEEK),
        new Grade(colour, Grade.Reason.WARNING_VALUE, 85.0),
        colour,
        true,
        2,
        0,
        List.of(),
        null);
  }

  private static List<FindWarnings.Item> listed(String point, Filter filter) {
    return find(point, null, filter, null, List.of(), true);
  }

  private static List<FindWarnings.Item> all(String point) {
    return find(point, null, Filter.ALL, null, List.of(), false);
  }

  private static List<String> found(
      String point, @Nullable String unit, @Nullable Colour colour, List<String> scopes) {
    return find(point, unit, Filter.OPEN, colour, scopes, true).stream()
        .map(FindWarnings.Item::unit)
        .toList();
  }

  private static List<FindWarnings.Item> find(
      String point,
      @Nullable String unit,
      Filter filter,
      @Nullable Colour colour,
      List<String> scopes,
      boolean folded) {
    return readSide
        .query(
            new FindWarnings(unit, true, point, filter, colour, null, scopes, folded, 0, 50),
            FindWarnings.Result.class)
        .items();
  }

  private static List<Tuple> counted(CountWarnings query) {
    return readSide.query(query, CountWarnings.Result.class).rows().stream()
        .map(row -> tuple(row.colour(), row.open()))
        .toList();
  }

  private static List<String> same(String id) {
    return readSide.query(new FindSameTrouble(id), FindSameTrouble.Result.class).items().stream()
        .map(FindWarnings.Item::unit)
        .toList();
  }
}

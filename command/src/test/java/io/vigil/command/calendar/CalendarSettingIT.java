package io.vigil.command.calendar;

import static io.vigil.command.Editors.assertSuperseded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.calendar.ReviseCalendar;
import io.vigil.api.casework.By;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.command.Editors;
import io.vigil.command.StoreFixture;
import io.vigil.command.intake.IntakeScenario;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarSettingIT extends IntakeScenario {
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final LocalDate SPRING = LocalDate.of(2027, 2, 22);
  private static final TermRow NEXT_TERM = new TermRow("2026-27/2", SPRING, 20, 18);
  private static final DayRow MAKE_UP = new DayRow(LocalDate.of(2026, 12, 26), true, "调课", false);
  private static final CollegeBreak PRACTICE =
      new CollegeBreak(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 18), "集中实习", true);

  @Test
  void aVersionChangesTermsDaysAndBreaksAndSaysWhy() throws Exception {
    college();

    Object version =
        give(List.of(NEXT_TERM), List.of(MAKE_UP), List.of(PRACTICE), List.of(), " 省厅通知 ");

    assertThat(version).isEqualTo(1);
    assertThat(fixture.eventsOf(CalendarRevised.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.reason()).isEqualTo("省厅通知");
              assertThat(event.by()).isEqualTo(OFFICE);
              assertThat(event.terms()).containsExactly(NEXT_TERM);
            });
    assertThat(fixture.eventsOf(TermDated.class)).extracting(TermDated::term).contains("2026-27/2");
    assertThat(fixture.eventsOf(DayDeclared.class))
        .extracting(DayDeclared::date)
        .contains(MAKE_UP.date());
    assertThat(calendar().isWorkingDay(MAKE_UP.date())).isTrue();
    assertThat(calendar().standsStillOn(PRACTICE.first())).isTrue();
  }

  @Test
  void aBreakThatIsTakenBackIsNoMoreAndVersionsAreCounted() throws Exception {
    college();
    give(List.of(), List.of(), List.of(PRACTICE), List.of(), "实习");

    Object version = give(List.of(), List.of(), List.of(), List.of(PRACTICE.first()), "取消实习");

    assertThat(version).isEqualTo(2);
    assertThat(fixture.eventsOf(BreakDeclared.class).getLast().withdrawn()).isTrue();
    assertThat(calendar().breaks()).isEmpty();
  }

  @Test
  void ofTwoEditorsOfOneVersionTheSecondIsRefusedAndNothingOfTheFirstIsLost() throws Exception {
    college();
    give(List.of(), List.of(), List.of(PRACTICE), List.of(), "实习");
    TermRow moved = new TermRow("2026-27/2", SPRING.plusWeeks(1), 19, 18);

    give(revision(List.of(moved), List.of(), List.of(PRACTICE.first()), 1));

    assertSuperseded(() -> give(revision(List.of(NEXT_TERM), List.of(PRACTICE), List.of(), 1)), 2);
    assertThat(fixture.eventsOf(CalendarRevised.class)).hasSize(2);
    assertThat(fixture.eventsOf(TermDated.class))
        .extracting(TermDated::firstMonday)
        .contains(moved.firstMonday())
        .doesNotContain(SPRING);
    assertThat(calendar().breaks()).isEmpty();
    assertThat(give(revision(List.of(), List.of(PRACTICE), List.of(), 2))).isEqualTo(3);
  }

  @Test
  void beforeTheFirstVersionTwoEditorsDoNotUndoEachOtherEither() throws Exception {
    college();

    give(revision(List.of(NEXT_TERM), List.of(), List.of(), 0));

    assertSuperseded(() -> give(revision(List.of(), List.of(PRACTICE), List.of(), 0)), 1);
  }

  @Test
  void ofTwoRevisionsAtOnceOneIsIssued() {
    college();

    List<Object> answers = Editors.atOnce(revisionsOf(0), this::give);

    assertThat(answers).containsOnlyOnce(1).contains("version.superseded");
    assertThat(fixture.eventsOf(CalendarRevised.class)).hasSize(1);
    assertThat(calendar().breaks()).hasSize(1);
  }

  @Test
  void revisionsOfWhicheverIsTheNewestAreNumberedOneAfterTheOther() {
    college();

    List<Object> answers = Editors.atOnce(revisionsOf(null), this::give);

    assertThat(answers).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(calendar().breaks()).hasSize(4);
  }

  /** Four, each with a break of its own. */
  private List<ReviseCalendar> revisionsOf(@Nullable Integer basedOn) {
    return IntStream.range(0, 4)
        .mapToObj(week -> revision(List.of(), List.of(later(week)), List.of(), basedOn))
        .toList();
  }

  private static CollegeBreak later(int weeks) {
    LocalDate first = PRACTICE.first().plusWeeks(weeks);
    return new CollegeBreak(first, first.plusDays(2), "实习", true);
  }

  @Test
  void whatIsNoChangeOrHasNoReasonIsRefused() {
    college();

    refused("calendar.nothing", List.of(), List.of(), "why");
    refused("field.missing", List.of(NEXT_TERM), List.of(), " ");
    refused("field.missing", List.of(NEXT_TERM), List.of(), null);
  }

  @Test
  void aTermIsPossibleAndApartFromTheOthers() {
    college();
    csv(
        ImportKind.CALENDAR,
        "term,first_monday,weeks\n2025-26/2,2026-02-23,20\n2026-27/1,2026-08-31,20\n");

    refused("calendar.monday", List.of(new TermRow("2026-27/2", SPRING.plusDays(1), 20, 18)));
    refused("calendar.weeks", List.of(new TermRow("2026-27/2", SPRING, 18, 20)));
    refused("calendar.weeks", List.of(new TermRow("2026-27/2", SPRING, 31, 20)));
    refused(
        "calendar.overlap", List.of(new TermRow("2026-27/2", LocalDate.of(2026, 12, 7), 20, 18)));
    refused("calendar.past", List.of(new TermRow("2025-26/2", LocalDate.of(2026, 3, 2), 20, 18)));
    refused("inspection.term", List.of(new TermRow("spring", SPRING, 20, 18)));
  }

  @Test
  void aBreakEndsAfterItBegins() {
    college();
    var backwards = new CollegeBreak(SPRING, SPRING.minusDays(1), "寒假", true);

    refused("calendar.break", List.of(), List.of(backwards), "why");
  }

  private void refused(String code, List<TermRow> terms) {
    refused(code, terms, List.of(), "why");
  }

  private void refused(
      String code, List<TermRow> terms, List<CollegeBreak> breaks, @Nullable String reason) {
    assertThatThrownBy(() -> give(terms, List.of(), breaks, List.of(), reason))
        .isInstanceOfSatisfying(
            Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    assertThat(fixture.eventsOf(CalendarRevised.class)).isEmpty();
  }

  private AcademicCalendar calendar() {
    return fixture.references.current().calendar("LL");
  }

  private @Nullable Object give(
      List<TermRow> terms,
      List<DayRow> days,
      List<CollegeBreak> breaks,
      List<LocalDate> withdrawn,
      @Nullable String reason)
      throws Exception {
    return give(order(terms, days, breaks, withdrawn, reason, null));
  }

  private ReviseCalendar revision(
      List<TermRow> terms,
      List<CollegeBreak> breaks,
      List<LocalDate> withdrawn,
      @Nullable Integer basedOn) {
    return order(terms, List.of(MAKE_UP), breaks, withdrawn, "why", basedOn);
  }

  private ReviseCalendar order(
      List<TermRow> terms,
      List<DayRow> days,
      List<CollegeBreak> breaks,
      List<LocalDate> withdrawn,
      @Nullable String reason,
      @Nullable Integer basedOn) {
    return new ReviseCalendar(
        ReviseCalendar.COLLEGE,
        terms,
        days,
        breaks,
        withdrawn,
        reason,
        basedOn,
        OFFICE,
        fixture.clock.instant());
  }

  private @Nullable Object give(ReviseCalendar order) throws Exception {
    var setting =
        new CalendarSetting(fixture.store, fixture.references, fixture.clock, StoreFixture.ZONE);
    return new AnnotationCommandHandlerAdapter<>(setting)
        .handle(new GenericCommandMessage<>(order));
  }
}

package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.CalendarYear;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.report.FindRecordsBegun;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedYearsTest {

  /** What is known of the beginning of records. */
  static final class ReadSide {
    private final @Nullable LocalDate begun;

    private ReadSide(@Nullable String begun) {
      this.begun = begun == null ? null : LocalDate.parse(begun);
    }

    @QueryHandler
    FindRecordsBegun.Result handle(FindRecordsBegun query) {
      return new FindRecordsBegun.Result(begun);
    }

    @QueryHandler
    FindCalendar.Result handle(FindCalendar query) {
      return new FindCalendar.Result(List.of(), List.of());
    }
  }

  private static List<String> offered(@Nullable String begun, List<Period> latestFirst) {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(new ReadSide(begun)).subscribe(bus);
    var questions = new Questions(DefaultQueryGateway.builder().queryBus(bus).build());
    var calendar = new CollegeCalendar(questions, Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));
    return new RecordedYears(questions, calendar)
        .of(latestFirst).stream().map(Period::code).toList();
  }

  private static List<Period> schoolYears() {
    return IntStream.of(2025, 2024, 2023, 2022).<Period>mapToObj(SchoolYear::new).toList();
  }

  private static List<Period> calendarYears() {
    return IntStream.of(2025, 2024, 2023, 2022).<Period>mapToObj(CalendarYear::new).toList();
  }

  @Test
  void theYearInWhichRecordsBeginIsOfferedAndNoneBefore() {
    assertThat(offered("2023-09-04", schoolYears()))
        .containsExactly("2025-26", "2024-25", "2023-24");
    assertThat(offered("2023-09-04", calendarYears())).containsExactly("2025", "2024", "2023");
  }

  @Test
  void theLastDayOfAYearBelongsToIt() {
    assertThat(offered("2023-12-31", calendarYears())).endsWith("2023");
    assertThat(offered("2024-01-01", calendarYears())).endsWith("2024");
  }

  @Test
  void theLatestCanBeChosenBeforeThereIsAnything() {
    assertThat(offered(null, schoolYears())).containsExactly("2025-26");
    assertThat(offered("2026-11-20", calendarYears())).containsExactly("2025");
  }
}

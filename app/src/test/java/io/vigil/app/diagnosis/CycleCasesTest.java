package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

/** What a short form tells of began in the days of its cycle. */
class CycleCasesTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 1, 18);

  private final ReadSide readSide = new ReadSide();

  private List<String> found() {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    var questions = new Questions(DefaultQueryGateway.builder().queryBus(bus).build());
    return new CycleCases(questions)
        .of(List.of(), "C1", new DateRange(FIRST, LAST)).stream()
            .map(FindWarnings.Item::id)
            .toList();
  }

  @Test
  void whatBeganBeforeOrAfterItIsOfAnotherRun() {
    readSide.add("after", LAST.plusDays(1), WarningState.OPEN);
    readSide.add("last", LAST, WarningState.CLOSED);
    readSide.add("first", FIRST, WarningState.OPEN);
    readSide.add("before", FIRST.minusDays(1), WarningState.OPEN);

    assertThat(found()).containsExactly("last", "first");
  }

  @Test
  void whatWasWithdrawnSaysNothing() {
    readSide.add("withdrawn", FIRST, WarningState.WITHDRAWN);

    assertThat(found()).isEmpty();
  }

  @Test
  void whatBeganSinceHidesNothing() {
    IntStream.range(0, 120)
        .forEach(n -> readSide.add("later-" + n, LAST.plusDays(200), WarningState.OPEN));
    readSide.add("own", FIRST, WarningState.OPEN);

    assertThat(found()).containsExactly("own");
  }

  static final class ReadSide {
    private final List<FindWarnings.Item> all = new ArrayList<>();

    void add(String id, LocalDate since, WarningState state) {
      all.add(warning(id, since, state));
    }

    @QueryHandler
    FindWarnings.Result on(FindWarnings query) {
      List<FindWarnings.Item> page =
          all.stream().skip((long) query.page() * query.size()).limit(query.size()).toList();
      return new FindWarnings.Result(all.size(), 0, page);
    }
  }

  private static FindWarnings.Item warning(String id, LocalDate since, WarningState state) {
    return new FindWarnings.Item(
        id,
        "CRS-03",
        "课程合格率",
        null,
        "C1",
        null,
        UnitKind.COURSE,
        Colour.YELLOW,
        Colour.YELLOW,
        state,
        Instant.EPOCH,
        since,
        false,
        evidence(since),
        null,
        0,
        0,
        null);
  }

  private static Evidence evidence(LocalDate since) {
    return new Evidence(
        "threshold",
        new PeriodSpan("2025-26/1", since, since),
        86.4,
        null,
        new JudgingRule(
            Direction.HIGHER_IS_BETTER, "%", null, Colour.ORANGE, null, 1, 1, PeriodKind.TERM),
        new Grade(Colour.BLUE, Grade.Reason.STANDARD, 90.0),
        Colour.BLUE,
        false,
        1,
        0,
        List.of(),
        null);
  }
}

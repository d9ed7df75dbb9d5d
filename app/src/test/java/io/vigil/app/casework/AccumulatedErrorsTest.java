package io.vigil.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.incident.FindAccumulations;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.rulebook.RuleBookFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;

/** E2406, E2410 and E2413 of one teacher in one term. */
class AccumulatedErrorsTest {
  private static final Instant THIRD = Instant.parse("2025-05-14T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

  private final ReadSide readSide = new ReadSide();
  private final AccumulatedErrors errors =
      new AccumulatedErrors(gateway(), ZoneId.of("Asia/Shanghai"));

  @Test
  void reportsACaseAtTheMomentOfTheThirdError() {
    assertThat(errors.commands(NOW, 10))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.source()).isEqualTo(IncidentSource.ACCUMULATION);
              assertThat(report.quantity()).isEqualTo(Quantity.of("ACC", 3));
              assertThat(report.category()).isEqualTo("CLASSROOM");
              assertThat(report.person()).isEqualTo("T0352");
              assertThat(report.unit()).isEqualTo("D07");
              assertThat(report.at()).isEqualTo(THIRD);
            });
    assertThat(readSide.asked)
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.count()).isEqualTo(3);
              assertThat(question.unreported()).isTrue();
              assertThat(question.terms()).containsExactly("2026-27/1", "2025-26/2");
            });
  }

  @Test
  void givesTheCaseTheSameIdWheneverItLooks() {
    assertThat(errors.commands(NOW, 10))
        .extracting(ReportIncident::incidentId)
        .containsExactly(IncidentIds.ofAccumulation("T0352", "2024-25/2"))
        .isEqualTo(
            errors.commands(NOW.plusSeconds(5), 10).stream()
                .map(ReportIncident::incidentId)
                .toList());
    assertThat(IncidentIds.ofAccumulation("T0352", "2024-25/2"))
        .isNotEqualTo(IncidentIds.ofAccumulation("T0352", "2024-25/1"))
        .isNotEqualTo(IncidentIds.ofAccumulation("T0353", "2024-25/2"));
  }

  private DefaultQueryGateway gateway() {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    return DefaultQueryGateway.builder().queryBus(bus).build();
  }

  static final class ReadSide {
    private final List<FindAccumulations> asked = new ArrayList<>();

    @QueryHandler
    FindRuleBook.Result on(FindRuleBook query) {
      RuleBook rules = RuleBookFiles.standard();
      return new FindRuleBook.Result(rules, List.of(), rules.version());
    }

    @QueryHandler
    FindCalendar.Result on(FindCalendar query) {
      return new FindCalendar.Result(
          List.of(
              term("2025-26/1", "2025-09-01"),
              term("2025-26/2", "2026-02-23"),
              term("2026-27/1", "2026-08-31"),
              term("2026-27/2", "2027-02-22")),
          List.of());
    }

    private static FindCalendar.TermRow term(String term, String firstMonday) {
      return new FindCalendar.TermRow(term, LocalDate.parse(firstMonday), 20, 18);
    }

    @QueryHandler
    FindAccumulations.Result on(FindAccumulations query) {
      asked.add(query);
      return new FindAccumulations.Result(
          List.of(new FindAccumulations.Row("T0352", "2024-25/2", "D07", null, 3, THIRD, THIRD)));
    }
  }
}

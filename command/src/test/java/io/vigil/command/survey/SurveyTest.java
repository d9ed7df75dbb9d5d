package io.vigil.command.survey;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyCommand.EvaluateSurvey;
import io.vigil.api.survey.SurveyCommand.OpenSurvey;
import io.vigil.api.survey.SurveyEvent.SurveyEvaluated;
import io.vigil.api.survey.SurveyEvent.SurveyOpened;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyTest {
  private static final Instant OPENED = Instant.parse("2026-05-11T01:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-20T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final List<String> QUESTIONS = List.of("教学", "食堂", "住宿");

  private final AggregateTestFixture<Survey> fixture = new AggregateTestFixture<>(Survey.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static OpenSurvey open(int population, int sent, List<String> questions) {
    return new OpenSurvey(
        "s-1",
        Respondents.PARENTS,
        "LL",
        "家长满意度",
        "2025-26",
        population,
        sent,
        questions,
        null,
        BY,
        OPENED);
  }

  private static SurveyOpened opened(Instant recordedAt) {
    return new SurveyOpened(
        "s-1",
        Respondents.PARENTS,
        "LL",
        "家长满意度",
        "2025-26",
        8600,
        1200,
        QUESTIONS,
        null,
        BY,
        OPENED,
        recordedAt);
  }

  private static EvaluateSurvey evaluate(int valid, Double... scores) {
    return new EvaluateSurvey("s-1", valid, List.of(scores), "食堂偏低", BY, NOW);
  }

  private static SurveyEvaluated evaluated() {
    return new SurveyEvaluated("s-1", 1043, List.of(91.0, 84.0, 88.3), 87.77, "食堂偏低", BY, NOW, NOW);
  }

  @Test
  void asksNoMoreThanThereAreAndSomething() {
    fixture.givenNoPriorActivity().when(open(8600, 1200, QUESTIONS)).expectEvents(opened(NOW));
    fixture
        .givenNoPriorActivity()
        .when(open(1000, 1200, QUESTIONS))
        .expectException(Rejection.class);
    fixture
        .givenNoPriorActivity()
        .when(open(8600, 1200, List.of()))
        .expectException(Rejection.class);
  }

  @Test
  void theResultIsTheMeanOfItsQuestions() {
    fixture.given(opened(OPENED)).when(evaluate(1043, 91.0, 84.0, 88.3)).expectEvents(evaluated());
  }

  @Test
  void anEvaluationThatCannotBeIsRefused() {
    fixture
        .given(opened(OPENED))
        .when(evaluate(1201, 91.0, 84.0, 88.3))
        .expectException(Rejection.class);
    fixture.given(opened(OPENED)).when(evaluate(1043, 91.0)).expectException(Rejection.class);
    fixture
        .given(opened(OPENED))
        .when(evaluate(1043, 91.0, 84.0, 100.1))
        .expectException(Rejection.class);
    fixture
        .given(opened(OPENED), evaluated())
        .when(evaluate(1042, 91.0, 84.0, 88.3))
        .expectException(Rejection.class);
  }

  @Test
  void theSameEvaluationMayBeToldAgainWhereItsReadingWasNotDelivered() {
    fixture
        .given(opened(OPENED), evaluated())
        .when(evaluate(1043, 91.0, 84.0, 88.3))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }
}

package io.vigil.app.register;

import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.survey.FindSurveys;
import io.vigil.api.survey.Respondents;
import io.vigil.api.survey.SurveyCommand.EvaluateSurvey;
import io.vigil.api.survey.SurveyCommand.OpenSurvey;
import io.vigil.app.casework.Said;
import io.vigil.app.rest.Deliveries;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps surveys; the result of one may be a reading of a control point. */
@Component
public class SurveyDesk {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Deliveries deliveries;
  private final SurveyRules rules;
  private final Clock clock;

  SurveyDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      Deliveries deliveries,
      SurveyRules rules,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.deliveries = deliveries;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A survey.
   *
   * @param respondents students, parents, community, graduates, employers or staff
   * @param unit that is asked about
   * @param period such as {@code 2025-26}
   * @param controlPoint that the result is a reading of; {@code null} for none
   */
  public record Opening(
      @Nullable String respondents,
      @Nullable String unit,
      @Nullable String title,
      @Nullable String period,
      @Nullable Integer population,
      @Nullable Integer sent,
      @Nullable List<String> questions,
      @Nullable String controlPoint,
      @Nullable String at) {}

  /** Opens it and gives its id. */
  public String open(SignedIn person, Opening opening, String channel) {
    String unit = Said.required("unit", Said.optional("unit", opening.unit()));
    access.require(person, unit);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    String period = Said.required("period", Said.optional("period", opening.period()));
    String controlPoint = Said.optional("controlPoint", opening.controlPoint());
    rules.check(controlPoint, period);
    orders.give(
        new OpenSurvey(
            id,
            Said.choice("respondents", opening.respondents(), Respondents.class),
            unit,
            Said.required("title", Said.optional("title", opening.title())),
            period,
            Said.required("population", opening.population()),
            Said.required("sent", opening.sent()),
            SurveyRules.asked(opening.questions()),
            controlPoint,
            person.by(channel),
            Said.moment(opening.at(), clock)),
        channel);
    return id;
  }

  public List<FindSurveys.Item> all(SignedIn person) {
    return ask(new FindSurveys(null, person.scopes()));
  }

  private List<FindSurveys.Item> ask(FindSurveys query) {
    return questions.ask(query, FindSurveys.Result.class).items();
  }

  /**
   * @throws Rejection if there is no such survey
   */
  public FindSurveys.Item require(SignedIn person, String surveyId) {
    FindSurveys.Item survey =
        ask(new FindSurveys(surveyId, List.of())).stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("survey", surveyId));
    access.require(person, survey.unit());
    return survey;
  }

  /**
   * What came of a survey.
   *
   * @param valid answers that count
   * @param scores mean of each question, 0 to 100
   */
  public record Outcome(
      @Nullable Integer valid,
      @Nullable List<Double> scores,
      @Nullable String text,
      @Nullable String at) {}

  /**
   * Evaluates it. Where it measures a control point, the mean of the questions becomes its reading,
   * and nothing is evaluated where that would be refused; the same said again delivers the same
   * reading, which changes nothing where it was delivered.
   *
   * @return what became of the reading; {@code null} where there is none
   */
  public Deliveries.@Nullable Receipt evaluate(
      SignedIn person, String surveyId, Outcome outcome, String channel) {
    FindSurveys.Item survey = require(person, surveyId);
    if (survey.controlPoint() != null) {
      rules.check(survey.controlPoint(), survey.period());
    }
    List<Double> scores = outcome.scores() == null ? List.of() : outcome.scores();
    orders.give(
        new EvaluateSurvey(
            surveyId,
            Said.required("valid", outcome.valid()),
            scores,
            Said.required("text", Said.optional("text", outcome.text())),
            person.by(channel),
            Said.moment(outcome.at(), clock)),
        channel);
    return survey.controlPoint() == null ? null : deliver(person, survey, mean(scores), channel);
  }

  private static double mean(List<Double> scores) {
    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return Math.round(mean * 100) / 100.0;
  }

  private Deliveries.Receipt deliver(
      SignedIn person, FindSurveys.Item survey, double result, String channel) {
    String file =
        "control_point,unit,period,value\n%s,%s,%s,%s\n"
            .formatted(survey.controlPoint(), survey.unit(), survey.period(), result);
    var delivery =
        new Deliveries.Delivery(
            ImportKind.READINGS,
            "text/csv",
            "survey-%s.csv".formatted(survey.surveyId()),
            person,
            channel,
            Locale.SIMPLIFIED_CHINESE);
    try {
      return deliveries.take(
          delivery, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

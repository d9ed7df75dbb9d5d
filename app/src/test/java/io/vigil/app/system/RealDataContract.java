package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** From a file of real readings to warnings and a three-year report, wherever events are stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealDataContract {
  private VigilClient sent;
  private VigilClient asked;
  private long rows;

  /** How many events of readings are stored. */
  abstract long readingEvents() throws Exception;

  /**
   * @param files takes the files in
   * @param pages answers questions
   */
  void importEverything(VigilClient files, VigilClient pages) {
    sent = files;
    asked = pages;
    rows = NewYork.lines().size() - 1;
    NewYork.prepare(sent);
    NewYork.importReadings(sent);
    asked.awaitQuiet();
  }

  @Test
  void findsEveryRowUnchangedWhenTheFileComesAgain() throws Exception {
    long events = readingEvents();

    JsonNode again = NewYork.importReadings(sent);

    assertThat(again.path("unchanged").asLong()).isEqualTo(rows);
    assertThat(again.path("accepted").asLong()).isZero();
    assertThat(again.path("corrected").asLong()).isZero();
    assertThat(readingEvents()).isEqualTo(events);
  }

  @Test
  void correctsExactlyTheTenValuesThatChanged() {
    List<String> changed = new ArrayList<>(NewYork.lines());
    for (int line = 1000; line < 1010; line++) {
      changed.set(line, changed.get(line) + "1");
    }

    JsonNode answer = NewYork.importReadings(sent, changed);
    JsonNode back = NewYork.importReadings(sent, NewYork.lines());

    assertThat(answer.path("corrected").asLong()).isEqualTo(10);
    assertThat(answer.path("unchanged").asLong()).isEqualTo(rows - 10);
    assertThat(back.path("corrected").asLong()).isEqualTo(10);
  }

  @Test
  void reportsThreeYearsWithTheirChanges() {
    JsonNode report = asked.get("/api/reports/incidents?from=2013-14&to=2015-16");

    assertThat(report.path("years").valueStream().map(year -> year.path("total").asLong()))
        .containsExactly(6901L, 6815L, 6773L);
    assertThat(report.path("fallsEveryYear").asBoolean()).isTrue();
    assertThat(report.path("comparable").asBoolean()).as(report.path("years").toString()).isTrue();
    JsonNode first = report.path("changes").path(0);
    assertThat(first.path("rateRatio").asDouble()).isCloseTo(0.997, within(5e-4));
    assertThat(first.path("low").asDouble()).isCloseTo(0.963, within(1e-3));
    assertThat(first.path("high").asDouble()).isCloseTo(1.031, within(5e-4));
  }

  @Test
  void leadsFromAFigureOfTheReportToItsEvents() {
    JsonNode report = asked.get("/api/reports/incidents?from=2013-14&to=2015-16");
    String reference = report.path("years").path(0).path("reference").asString();

    JsonNode figure = asked.get("/api/figures/" + reference);

    assertThat(figure.path("value").asDouble()).isEqualTo(6901);
    assertThat(figure.path("eventCount").asLong()).isPositive();
    assertThat(figure.path("events").size()).isPositive();
  }

  @Test
  void gradesReadingsAndRaisesWarningsThatExplainThemselves() {
    JsonNode readings =
        asked.get(
            "/api/readings?controlPoint=ATTENDANCE&unit=01M019&from=2013-09-09&to=2013-09-09");
    JsonNode warnings = asked.get("/api/warnings?controlPoint=ATTENDANCE&state=all&size=5");

    assertThat(readings.path("items").path(0).path("value").asDouble()).isEqualTo(89.01);
    assertThat(readings.path("items").path(0).path("colour").asString()).isEqualTo("BLUE");
    assertThat(warnings.path("total").asLong()).isPositive();
    assertThat(warnings.path("items").path(0).path("explanation").asString()).isNotBlank();
  }

  @Test
  void triesOtherLinesOnEverySeries() {
    JsonNode trial =
        asked.tried("{\"controlPoint\": \"ATTENDANCE\", \"lines\": {\"standard\": 91}}");

    assertThat(trial.path("state").asString()).isEqualTo("done");
    assertThat(trial.path("done").asLong()).isEqualTo(trial.path("all").asLong()).isPositive();
    assertThat(trial.path("before").path("cases").asLong()).isPositive();
    assertThat(trial.path("new").asLong()).isPositive();
    assertThat(trial.path("gone").asLong()).isZero();
  }
}

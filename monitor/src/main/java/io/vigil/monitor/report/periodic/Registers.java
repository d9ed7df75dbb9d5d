package io.vigil.monitor.report.periodic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the registers say of the period, within the unit of the report. */
interface Registers {

  /** Of which nothing is registered. */
  Registers EMPTY =
      new Registers() {
        @Override
        public List<External> external() {
          return List.of();
        }

        @Override
        public List<Survey> surveys() {
          return List.of();
        }

        @Override
        public Map<String, String> diagnoses(List<String> units) {
          return Map.of();
        }
      };

  /**
   * Findings of bodies outside the college that were found in the period, or not closed when it
   * began.
   */
  List<External> external();

  /** Surveys of those outside the college that were evaluated in the period. */
  List<Survey> surveys();

  /** States of the self-diagnoses of units in the period, by unit. */
  Map<String, String> diagnoses(List<String> units);

  /**
   * @param source body that found it; {@code null} where that is not said
   * @param state name of a state of matters, as of today
   * @param dueOn {@code null} where nothing is awaited
   * @param closedOn {@code null} while it is open
   * @param measure what was said to be done; {@code null} before
   * @param effect what was said when it was closed; {@code null} before
   */
  record External(
      LocalDate foundOn,
      @Nullable String source,
      String text,
      String unit,
      String grade,
      String state,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate closedOn,
      @Nullable String measure,
      @Nullable String effect) {}

  /**
   * @param respondents name of a kind of respondents
   */
  record Survey(String surveyId, String title, String respondents) {}
}

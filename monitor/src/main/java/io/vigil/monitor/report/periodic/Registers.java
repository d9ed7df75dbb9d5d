package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.analysis.MeasureTold;
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
        public List<Warned> warnings(List<String> units) {
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

  /**
   * Warnings of units and those below them that were raised in the period, or not over when it
   * began; none of persons.
   */
  List<Warned> warnings(List<String> units);

  /** States of the self-diagnoses of units in the period, by unit. */
  Map<String, String> diagnoses(List<String> units);

  /**
   * @param source body that found it; {@code null} where that is not said
   * @param state name of a state of matters, as of the last day of the period, or today before it
   * @param dueOn {@code null} where nothing is awaited
   * @param closedOn {@code null} while it is open
   * @param measure what was said to be done; {@code null} before
   * @param effect what was said of it last; {@code null} where nothing was
   * @param firstDue until when it was to be done at first; {@code null} where nothing was awaited
   * @param putOff how often a later day was set
   * @param putOffBy name of the role that set it last; {@code null} where none was set
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
      @Nullable String effect,
      @Nullable LocalDate firstDue,
      int putOff,
      @Nullable String putOffBy) {

    /** Whether it is open after the day until which it was to be done at first. */
    boolean isPastItsFirstDay(LocalDate asOf) {
      return closedOn == null && putOff > 0 && firstDue != null && firstDue.isBefore(asOf);
    }
  }

  /**
   * @param event that began it, as the rows of figures name it
   * @param number as people write it; {@code null} of history
   * @param code of the control point, or of what else raises warnings
   * @param subject of what happened, such as a place; {@code null} of a value
   * @param colour the worst that it had up to the last day of the report
   * @param ended {@code null} while it goes on
   * @param reason key of how it ended, or where it stands
   * @param worst value of the periods that it spans, up to the last day of the report; {@code null}
   *     where none is known
   * @param period of that value
   * @param measures what was planned, and what came of it up to today
   * @param task reference of the task of a year that it became, see {@code Quotations}; {@code
   *     null} where it did not
   * @param back when the same came back within twelve months of its end; {@code null} where it did
   *     not
   * @param outside the first day of the period from which a value was outside its lines; {@code
   *     null} where none was
   * @param joined number of the warning as which it goes on; {@code null} where it does not
   */
  record Warned(
      String event,
      @Nullable String number,
      String code,
      @Nullable String subject,
      String unit,
      String colour,
      LocalDate raised,
      @Nullable LocalDate ended,
      String reason,
      @Nullable Double worst,
      @Nullable String period,
      List<MeasureTold> measures,
      @Nullable String task,
      @Nullable LocalDate back,
      @Nullable LocalDate outside,
      @Nullable String joined) {

    Warned with(List<MeasureTold> told) {
      return new Warned(
          event, number, code, subject, unit, colour, raised, ended, reason, worst, period, told,
          task, back, outside, joined);
    }
  }

  /**
   * @param respondents name of a kind of respondents
   */
  record Survey(String surveyId, String title, String respondents) {}
}

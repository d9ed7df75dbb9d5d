package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a measure because of a warning, in a line.
 *
 * @param text reference of what was planned, see {@code Quotations}
 * @param proved whether any evidence is attached to it or to its case
 * @param reason key of why that came of it
 * @param until day or code of the period that is waited for; {@code null} where nothing is
 * @param before {@code null} where no value tells
 * @param after {@code null} where no value tells, or not yet
 */
public record MeasureTold(
    String text,
    Outcome outcome,
    boolean proved,
    String reason,
    @Nullable String until,
    @Nullable Mean before,
    @Nullable Mean after) {

  /** The mean of some readings. */
  public record Mean(double value, String reference) {}

  public Outcomes.One found() {
    return new Outcomes.One(outcome, proved);
  }

  public String verdict(Words words) {
    String verdict = words.text("verdict." + outcome);
    return outcome.hasWorked() && !proved ? words.text("verdict.unproved", verdict) : verdict;
  }

  /** Why, and until when where something is waited for. */
  public String why(Words words) {
    return why(words, reason, until);
  }

  static String why(Words words, String reason, @Nullable String until) {
    String key = "reason." + reason;
    return until == null ? words.text(key) : words.text(key + ".until", words.day(until));
  }
}

package io.vigil.monitor.report.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was concluded of each measure, person and case by itself, which no query alone tells: how
 * many there are of it, and of rates 0 to 1.
 */
public enum Concluded {
  /** Measures after warnings and incidents. */
  MEASURE,
  MEASURE_EFFECTIVE,
  MEASURE_PARTLY,
  MEASURE_NOT,
  /** Of which it is too early to tell. */
  MEASURE_PENDING,
  /** That nothing can be held against. */
  MEASURE_INCOMPARABLE,
  /** Of which it is known whether they worked: those that the rate is a share of. */
  MEASURE_DECIDED,
  /** Share of effective ones among those of which it is known (整改有效率). */
  MEASURE_RATE,
  /** Effective ones of which there is evidence. */
  MEASURE_PROVED,
  /** Wholly or partly effective ones without evidence. */
  MEASURE_UNPROVED,
  /** Persons who are concerned by more than one case. */
  PERSON_REPEATED,
  /** Single cases that are closed. */
  CASE_CLOSED,
  /** Those that are closed for twelve months and can be compared. */
  CASE_COMPARED,
  /** Of these, those after which the same occurred again within twelve months. */
  CASE_RECURRED,
  /** Share of them (复发率). */
  CASE_RATE,
  /** Those that are closed for less than twelve months. */
  CASE_WATCHED,
  /** Of these, those after which the same occurred again already. */
  CASE_RECURRED_EARLY,
  /** Those that are closed for twelve months in which too little was reported to compare. */
  CASE_SILENT,
  /** Of these, those after which the same occurred again all the same. */
  CASE_RECURRED_SILENT,
  /** Those with measures, of which it can be told whether these worked, and without evidence. */
  CASE_UNPROVED;

  /** Whether it is a share: of its rows, those count that are 1. */
  public boolean isRate() {
    return this == MEASURE_RATE || this == CASE_RATE;
  }

  /** Whether measures are counted, and no cases or persons. */
  public boolean isOfMeasures() {
    return name().startsWith("MEASURE");
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Concluded> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

package io.vigil.monitor.report.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the figures of the analysis are made of: rows of the published views, one for each fact. */
public enum Counted {
  /** Incidents of all sources, yearly tallies included; by category. */
  INCIDENT(IncidentRows.INCIDENT),
  /** Single cases that are decided, errors apart; by clause. */
  CASE(IncidentRows.CASE),
  /** The same by term. */
  CASE_OF_TERM(IncidentRows.CASE_OF_TERM),
  /** The same by kind of post (岗位) of the person concerned. */
  CASE_OF_POST(IncidentRows.CASE_OF_POST),
  /** Weight of a case for students (see {@code Influence}); by grade. */
  INFLUENCE(IncidentRows.INFLUENCE),
  /** Students affected by a case; by grade. */
  AFFECTED(IncidentRows.AFFECTED),
  /** Calendar days that a step of a case took; by step. */
  STAGE_DAYS(IncidentRows.STAGE_DAYS),
  /** 1 where a step was taken in time, 0 where not; by step. */
  STAGE_IN_TIME(IncidentRows.STAGE_IN_TIME),
  /** Appeals; by outcome. */
  APPEAL(IncidentRows.APPEAL),
  /** Consequences for persons; by kind. */
  CONSEQUENCE(IncidentRows.CONSEQUENCE),
  /** Requests and complaints, by the day of receipt; by category. */
  COMPLAINT(ComplaintRows.RECEIVED),
  /** 1 where a complaint that was due is answered, 0 where not. */
  COMPLAINT_HANDLED(ComplaintRows.HANDLED),
  /** 1 where it was answered in time, 0 where not. */
  COMPLAINT_IN_TIME(ComplaintRows.IN_TIME),
  /** 1 where whoever complained was satisfied, 0 where not; of those who said so. */
  COMPLAINT_SATISFIED(ComplaintRows.SATISFIED),
  /** Complaints that became incidents. */
  COMPLAINT_CONVERTED(ComplaintRows.CONVERTED),
  /** Warnings that were not withdrawn, by the day they were raised; by worst colour. */
  WARNING(WarningRows.RAISED),
  /** Warnings that were withdrawn; by reason. */
  WARNING_WITHDRAWN(WarningRows.WITHDRAWN),
  /** 1 where the first answer to a warning came in time, 0 where not. */
  WARNING_IN_TIME(WarningRows.IN_TIME),
  /** Causes that were found for warnings; by class. */
  CAUSE(WarningRows.CAUSE),
  /** Self-checks that were due, by the day; by area. */
  SELF_CHECK(CheckRows.DUE),
  /** 1 where a self-check was done, 0 where not; by area. */
  SELF_CHECK_DONE(CheckRows.DONE),
  /** 1 where it was done in time, 0 where not; by area. */
  SELF_CHECK_IN_TIME(CheckRows.IN_TIME),
  /** What self-checks found; by area. */
  CHECK_FINDING(CheckRows.FINDINGS),
  /** Of that, what was put right; by area. */
  CHECK_FINDING_CLOSED(CheckRows.CLOSED),
  /** 1 where a zero report that was due is there, 0 where not; by unit. */
  ZERO_REPORT(CheckRows.ZERO_REPORT);

  private final String sql;

  Counted(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Counted> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}

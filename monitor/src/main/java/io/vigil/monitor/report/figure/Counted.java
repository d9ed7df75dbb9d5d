package io.vigil.monitor.report.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures are made of: rows of the published views, one for each fact. */
public enum Counted {
  /** Incidents of all sources, yearly tallies included; by category. */
  INCIDENT(IncidentRows.INCIDENT),
  /** Single cases that are decided, errors apart; by clause. */
  CASE(IncidentRows.CASE),
  /** The same by term. */
  CASE_OF_TERM(IncidentRows.CASE_OF_TERM),
  /** The same by kind of post (岗位) of the person concerned. */
  CASE_OF_POST(IncidentRows.CASE_OF_POST),
  /** The same by clause and unit, as {@code EX-08@D01}. */
  CASE_ALIKE(IncidentRows.CASE_ALIKE),
  /** Students affected by a case; by case. */
  AFFECTED_OF_CASE(IncidentRows.AFFECTED_OF_CASE),
  /** Measures that were planned after a case; by case. */
  MEASURE_OF_CASE(IncidentRows.MEASURE_OF_CASE),
  /** Cases by the course (课程) that they were told of. */
  CASE_OF_COURSE(IncidentRows.CASE_OF_COURSE),
  /** Causes that were found for cases; by class. */
  CAUSE_OF_CASE(IncidentRows.CAUSE_OF_CASE),
  /** Class hours that a case cost, where that was told; by grade. */
  HOURS_LOST(IncidentRows.HOURS_LOST),
  /** Yuan that a case cost, where that was told; by grade. */
  MONEY_LOST(IncidentRows.MONEY_LOST),
  /** Persons hurt in a case, where that was told; by grade. */
  INJURED(IncidentRows.INJURED),
  /** What a case led to for those who are responsible; by kind. */
  CONSEQUENCE_OF_KIND(IncidentRows.CONSEQUENCE_OF_KIND),
  /** Evidence that is attached to a case; by kind and id of the case. */
  EVIDENCE(AttachmentRows.EVIDENCE),
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
  /** The same by kind of request (诉求类型). */
  COMPLAINT_OF_KIND(ComplaintRows.OF_KIND),
  /** The same by place. */
  COMPLAINT_OF_PLACE(ComplaintRows.OF_PLACE),
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
  ZERO_REPORT(CheckRows.ZERO_REPORT),
  /** 1 where a zero report of a month is there, due or not; by unit. */
  ZERO_REPORT_OWED(CheckRows.ZERO_REPORT_OWED),
  /** Incidents and errors, by the day they were reported; by source. */
  REPORTED(IncidentRows.REPORTED),
  /** Single cases that are decided, errors apart; by grade. */
  CASE_OF_GRADE(IncidentRows.CASE_OF_GRADE),
  /** Decided errors; by clause. */
  LAPSE(IncidentRows.LAPSE),
  /** Warnings that were not over on the last day, or today if it is to come; by worst colour. */
  WARNING_OPEN(WarningRows.OPEN),
  /**
   * Warnings that ended because their values were back or nothing happened again, by that day; by
   * control point.
   */
  WARNING_WITH_EFFECT(WarningRows.WITH_EFFECT),
  /** Warnings that ended for any other reason, withdrawn ones apart; by control point. */
  WARNING_ENDED_OTHERWISE(WarningRows.ENDED_OTHERWISE),
  /** 1 where measures were found effective, 0 where not, by the day of that; by what was found. */
  WARNING_VERIFIED(WarningRows.VERIFIED),
  /** Steps of warnings that were not taken in time, by the day they were due; by worst colour. */
  WARNING_OVERDUE(WarningRows.OVERDUE),
  /** Warnings that came back within a year, by the day they were raised; by control point. */
  WARNING_RELAPSED(WarningRows.RELAPSED),
  /** 1 where data that fell due came in time, 0 where not; by how they came. */
  DATA_ON_TIME(DeliveryRows.ON_TIME),
  /** 1 where the latest value of a series lies inside its lines, 0 where not; by colour. */
  IN_LINE(DeliveryRows.IN_LINE),
  /** Teaching checks that were made; by kind. */
  INSPECTION(InspectionRows.DONE),
  /**
   * 1 where what checks and people found is put right and looked at again, 0 where not; by kind.
   */
  FINDING_SETTLED(InspectionRows.SETTLED),
  /** Attainment of a unit's targets in percent; by unit. */
  TARGET(RegisterRows.TARGET),
  /** The same of the tasks under one head of assessment; by unit and head. */
  TARGET_OF_HEAD(RegisterRows.TARGET_OF_HEAD),
  /** 1 where the revision of a standard or rule is not overdue, 0 where it is; by kind. */
  STANDARD(RegisterRows.STANDARD),
  /** 1 where a check found a standard or rule followed, 0 where not; by what was found. */
  STANDARD_CHECK(RegisterRows.STANDARD_CHECK),
  /** Findings of bodies outside the college, by the day they were found; by grade. */
  EXTERNAL_FOUND(ExternalRows.FOUND),
  /** 1 where such a finding was never late, 0 where it was, by the day it was closed; by grade. */
  EXTERNAL_CLOSED(ExternalRows.CLOSED),
  /**
   * 1 where such a finding is overdue on the last day, or today if it is to come, 0 where it is
   * open and not overdue; by grade.
   */
  EXTERNAL_OPEN(ExternalRows.OPEN),
  /**
   * Plans, standards, self-checks and matters that are overdue on the last day, or today if it is
   * to come; by register.
   */
  REGISTER_OVERDUE(OverdueRows.ALL),
  /** Mean of a survey of those outside the college, 0 to 100; by survey. */
  SURVEY_RESULT(ExternalRows.SURVEY_RESULT),
  /** Answers to it that count; by survey. */
  SURVEY_VALID(ExternalRows.SURVEY_VALID),
  /** Safety discussions (安全专题研讨) that were held; by unit. */
  SAFETY_DISCUSSION(MeetingRows.SAFETY_DISCUSSION),
  /** What they decided; by unit. */
  SAFETY_DECISION(MeetingRows.SAFETY_DECISION),
  /** Drills (演练) of contingency plans; by plan. */
  DRILL(ContingencyRows.DRILL),
  /** When contingency plans were activated; by plan. */
  ACTIVATION(ContingencyRows.ACTIVATION),
  /** Good examples that were adopted; by unit. */
  PRACTICE(RegisterRows.PRACTICE);

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

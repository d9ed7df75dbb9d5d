package io.vigil.api.inspection;

/** Kinds of teaching checks. */
public enum InspectionKind {
  /** 期初教学检查. */
  OPENING,
  /** 期中教学检查, weeks 9 to 11. */
  MIDTERM,
  /** 期末教学检查. */
  FINAL,
  /** 巡课. */
  PATROL,
  /** 听课, with a score. */
  OBSERVATION,
  /** What a student informant (学生信息员) notes. */
  STUDENT_NOTE;

  /** Whether the calendar of the term says when it is due. */
  public boolean isByCalendar() {
    return this == OPENING || this == MIDTERM || this == FINAL;
  }
}

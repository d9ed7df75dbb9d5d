package io.vigil.api.alert;

/** What happened to a case that somebody is told of. */
public enum NoticeKind {
  RAISED,
  WORSENED,
  EASED,
  /** The condition is over, the case is not. */
  CLEARED,
  /** The condition is back. */
  RESUMED,
  CLOSED,
  /** It should not have stood. */
  WITHDRAWN,
  /** Half of the time has passed without an answer: the next role is told (督办). */
  ESCALATED,
  /** The time for an answer is over. */
  OVERDUE,
  /** A case has come in, and somebody has to take it up. */
  RECEIVED,
  /** The next step is somebody's (交办). */
  ASSIGNED,
  /** The unit is to hear the person concerned and to say how it was. */
  STATEMENT_ASKED,
  /** The time for a step is nearly over. */
  LIMIT_NEAR,
  /** The next level has it now, because somebody was late or because it was decided so (提级). */
  TAKEN_OVER,
  /** It was sent back, and has to be done again. */
  REOPENED,
  /** Whoever turned to the college is not content with the reply. */
  DISSATISFIED,
  /** It was answered, and somebody has to look at the answer. */
  ANSWERED,
  /** A grade was decided. */
  DECIDED,
  /** The decision was served, and the time for an appeal runs. */
  APPEAL_OPEN,
  /** An appeal came in. */
  APPEALED,
  APPEAL_DECIDED,
  /** The time for an appeal is over and none came; told to the person concerned. */
  APPEAL_LAPSED,
  /** Told to whoever turned to the college: it was answered, and they are asked to judge it. */
  JUDGE,
  /** The same, asked again. */
  JUDGE_AGAIN,
  /** Told to whoever turned to the college: it is not dealt with, for a reason. */
  NOT_ACCEPTED,
  /** Told to whoever turned to the college: another body has it now. */
  PASSED_ON,
  /** Told to whoever turned to the college: it takes longer, for a reason. */
  EXTENDED,
  /** Told to whoever turned to the college: something was done. */
  PROGRESS,
  /** Told to whoever turned to the college: it goes on as another case. */
  GOES_ON,
  /** Told to whoever turned to the college: it is closed. */
  SETTLED,
  /** A red case waits for somebody to take notice; told each working day. */
  SIGN,
  /** Half of the time is over and somebody has not taken notice: the next role is told. */
  NOT_SIGNED,
  /** Data are missing, and somebody asks for them (催报). */
  REMINDED,
  /** A leader asks somebody to do something about a case (批示). */
  DIRECTIVE,
  /** A report was sent out (发出). */
  ISSUED,
  /** Told to the counsellor: a student handed in the own form. */
  HANDED_IN,
  /** Told to the student: the own form was given back to be written on. */
  GIVEN_BACK;

  /** True where somebody should do something; the rest is for their information. */
  public boolean asksForAction() {
    return switch (this) {
      case RAISED,
          WORSENED,
          RESUMED,
          ESCALATED,
          OVERDUE,
          RECEIVED,
          ASSIGNED,
          STATEMENT_ASKED,
          LIMIT_NEAR,
          TAKEN_OVER,
          REOPENED,
          DISSATISFIED,
          ANSWERED,
          APPEALED,
          SIGN,
          NOT_SIGNED,
          REMINDED,
          DIRECTIVE ->
          true;
      case EASED,
          CLEARED,
          CLOSED,
          WITHDRAWN,
          DECIDED,
          APPEAL_OPEN,
          APPEAL_DECIDED,
          APPEAL_LAPSED,
          JUDGE,
          JUDGE_AGAIN,
          NOT_ACCEPTED,
          PASSED_ON,
          EXTENDED,
          PROGRESS,
          GOES_ON,
          SETTLED,
          ISSUED,
          HANDED_IN,
          GIVEN_BACK ->
          false;
    };
  }

  /** True where whoever is told has something to do or to say, if only for themselves. */
  public boolean asksReader() {
    return asksForAction()
        || this == JUDGE
        || this == JUDGE_AGAIN
        || this == APPEAL_OPEN
        || this == GIVEN_BACK;
  }

  /** True where the same is told again as often as it happens or a day begins. */
  public boolean isRepeated() {
    return this == SIGN
        || this == REMINDED
        || this == DIRECTIVE
        || this == HANDED_IN
        || this == GIVEN_BACK;
  }

  /** True where single people are told, and never a group. */
  public boolean isForPersons() {
    return this == SIGN || this == NOT_SIGNED;
  }

  /** True where nothing is left to be done. */
  public boolean isEnd() {
    return this == CLOSED || this == WITHDRAWN;
  }
}

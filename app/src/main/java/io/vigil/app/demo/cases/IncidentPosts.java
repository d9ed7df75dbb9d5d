package io.vigil.app.demo.cases;

import io.vigil.api.tally.Severity;
import io.vigil.app.demo.Clause;
import io.vigil.app.demo.cases.DemoIncident.Step;

/** Who takes which step of an incident. */
record IncidentPosts(Posts posts) {
  private static final String ACADEMIC_AFFAIRS = "O05";
  private static final String QUALITY = "O06";
  private static final String SECURITY = "O13";
  private static final String PERSON_CONCERNED = "当事人";

  String taking(Step step, String unit, Clause clause) {
    return switch (step.kind()) {
      case REPORTED -> clause.subcategory().equals("课堂教学") ? Posts.SUPERVISOR : posts.clerk(unit);
      case PROPOSED -> proposing(clause, Posts.SUPERVISOR);
      case SERVED -> proposing(clause, Posts.QUALITY);
      case DECIDED -> deciding(step, unit, clause);
      case APPEALED -> PERSON_CONCERNED;
      case APPEAL_ACCEPTED, APPEAL_HEARD, APPEAL_DECIDED -> Posts.BOARD;
      case PLANNED, DONE -> posts.head(unit);
      case CHECKED -> Posts.COMMITTEE;
      case CLOSED -> Posts.QUALITY;
    };
  }

  /** Whoever inquires and proposes in the quality office is not the one who decides there. */
  private String proposing(Clause clause, String inQualityOffice) {
    return switch (clause.category()) {
      case "教学类" -> "教务处副处长";
      case "安全类" -> posts.head(SECURITY);
      default -> inQualityOffice;
    };
  }

  /** By the rule book; the next level where the office at fault would decide on itself. */
  private String deciding(Step step, String unit, Clause clause) {
    if (step.grade() == Severity.MAJOR) {
      return Posts.PRESIDENT;
    }
    String office = inCharge(clause);
    return step.grade() == Severity.GENERAL && !office.equals(unit)
        ? posts.head(office)
        : Posts.COMMITTEE;
  }

  private static String inCharge(Clause clause) {
    return switch (clause.subcategory()) {
      case "后勤服务" -> QUALITY;
      case "消防" -> SECURITY;
      default -> ACADEMIC_AFFAIRS;
    };
  }
}

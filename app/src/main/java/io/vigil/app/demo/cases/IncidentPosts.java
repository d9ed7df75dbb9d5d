package io.vigil.app.demo.cases;

import io.vigil.api.tally.Severity;
import io.vigil.app.demo.Clause;
import io.vigil.app.demo.cases.DemoIncident.Step;

/** Who takes which step of an incident. */
record IncidentPosts(Posts posts) {
  private static final String ACADEMIC_AFFAIRS = "O05";
  private static final String SECURITY = "O13";
  private static final String PERSON_CONCERNED = "当事人";

  String taking(Step step, String unit, Clause clause) {
    return switch (step.kind()) {
      case REPORTED -> clause.subcategory().equals("课堂教学") ? Posts.SUPERVISOR : posts.clerk(unit);
      case PROPOSED, SERVED -> proposing(clause);
      case DECIDED -> deciding(step, unit, clause);
      case APPEALED -> PERSON_CONCERNED;
      case APPEAL_ACCEPTED, APPEAL_HEARD, APPEAL_DECIDED -> Posts.BOARD;
      case PLANNED, DONE -> posts.head(unit);
      case CHECKED -> Posts.COMMITTEE;
      case CLOSED -> Posts.QUALITY;
    };
  }

  private String proposing(Clause clause) {
    return switch (clause.category()) {
      case "教学类" -> "教务处副处长";
      case "安全类" -> posts.head(SECURITY);
      default -> Posts.QUALITY;
    };
  }

  /** Whoever runs the office at fault does not decide on it. */
  private String deciding(Step step, String unit, Clause clause) {
    if (step.grade() == Severity.MAJOR) {
      return Posts.PRESIDENT;
    }
    boolean byOffice = step.grade() == Severity.GENERAL && clause.category().equals("教学类");
    return byOffice && !Posts.isOffice(unit) ? posts.head(ACADEMIC_AFFAIRS) : Posts.VICE_PRESIDENT;
  }
}

package io.vigil.app.diagnosis;

import io.vigil.api.incident.CountIncidents;
import io.vigil.api.report.ReportCategories;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents of teaching that were decided, against tasks whose words say that there are none. */
@Component
class TeachingIncidents {
  private static final Pattern NONE = Pattern.compile("无(?:责任)?教学事故");
  private static final int FEW = 5;

  private final Questions questions;
  private final ReportCategories counted;

  TeachingIncidents(Questions questions, ReportCategories counted) {
    this.questions = questions;
    this.counted = counted;
  }

  /** Whether a task asks that there be none. */
  static boolean areDeniedBy(String task) {
    return NONE.matcher(task).find();
  }

  /**
   * How many happened in each school year, as somebody is told.
   *
   * @param small whether one to four are told as such
   */
  record Told(Map<String, Long> byYear, boolean small) {

    /** {@code null} where there are so few that they are not told. */
    @Nullable Long of(String year) {
      long number = byYear.getOrDefault(year, 0L);
      return number > 0 && number < FEW && !small ? null : Long.valueOf(number);
    }
  }

  /** Few of the whole college are known to those who read its incidents, and to nobody else. */
  Told told(SignedIn person) {
    var query = new CountIncidents(counted.teaching());
    return new Told(
        questions.ask(query, CountIncidents.Result.class).byYear(),
        person.seesEverything() && !person.is(Role.REVIEWER, Role.COUNSELLOR));
  }
}

package io.vigil.app.diagnosis;

import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Incidents of teaching that were decided, against tasks whose words say that there are none. */
@Component
class TeachingIncidents {
  private static final Pattern NONE = Pattern.compile("无(?:责任)?教学事故");
  private static final String TEACHING = "TEACHING";
  private static final int MOST = 2_000;

  private final Questions questions;
  private final CollegeCalendar calendar;

  TeachingIncidents(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /** Whether a task asks that there be none. */
  static boolean areDeniedBy(String task) {
    return NONE.matcher(task).find();
  }

  /** How many happened in each school year. */
  Map<String, Long> byYear() {
    String teaching =
        questions
            .ask(new FindRuleBook(calendar.today()), FindRuleBook.Result.class)
            .inForce()
            .categories()
            .stream()
            .filter(one -> one.code().equals(TEACHING))
            .map(Category::name)
            .findFirst()
            .orElse("");
    var query = new FindIncidents(null, null, false, null, List.of(), List.of(), false, 0, MOST);
    return questions.ask(query, FindIncidents.Result.class).items().stream()
        .filter(one -> one.severity() != null && one.appeal() != AppealOutcome.REVOKED)
        .filter(one -> one.group().equals(teaching))
        .collect(Collectors.groupingBy(FindIncidents.Item::schoolYear, Collectors.counting()));
  }
}

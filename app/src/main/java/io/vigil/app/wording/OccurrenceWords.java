package io.vigil.app.wording;

import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.security.Questions;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what happened, where a warning is about that, and never who did it. */
@Component
public class OccurrenceWords {
  private static final Logger log = LoggerFactory.getLogger(OccurrenceWords.class);

  private final Questions questions;
  private final Words words;
  private final CollegeCalendar calendar;
  private final Periods periods;

  OccurrenceWords(Questions questions, Words words, CollegeCalendar calendar, Periods periods) {
    this.questions = questions;
    this.words = words;
    this.calendar = calendar;
    this.periods = periods;
  }

  /** 较大事故：疏散通道堵塞. */
  public String what(Locale locale, Occurrence occurrence) {
    Optional<RuleBook> rules = rules(occurrence);
    String subject = occurrence.subject();
    String late = ComplaintLimit.OUTER.key().equals(occurrence.step()) ? ".closing" : "";
    String key = "occurrence." + occurrence.rule() + late + (subject == null ? ".untold" : "");
    return words.text(
        locale,
        key,
        subject == null ? "" : periods.named(locale, subject(locale, rules, subject)),
        occurrence.count(),
        severity(locale, rules, occurrence.severity()));
  }

  /** What would end it. */
  public String next(Locale locale, Occurrence occurrence) {
    return words.text(locale, "occurrence.ends." + occurrence.rule());
  }

  /** What incidents are called is the college's own. */
  private Optional<RuleBook> rules(Occurrence occurrence) {
    return switch (occurrence.rule()) {
      case INCIDENT, CASUALTY, SAME_CLAUSE -> rules();
      case ACCUMULATION,
          COMPLAINT_CLUSTER,
          COMPLAINT_OVERDUE,
          SELF_CHECK_OVERDUE,
          PLAN_OVERDUE,
          STANDARDS_OVERDUE ->
          Optional.empty();
    };
  }

  private Optional<RuleBook> rules() {
    try {
      return Optional.of(
          questions.ask(new FindRuleBook(calendar.today()), FindRuleBook.Result.class).inForce());
    } catch (AxonException e) {
      log.warn("Nobody told the rules for incidents: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static String subject(Locale locale, Optional<RuleBook> rules, String subject) {
    return rules.stream()
        .flatMap(book -> book.clauses().stream())
        .filter(clause -> clause.code().equals(subject))
        .findFirst()
        .map(clause -> name(locale, clause))
        .orElse(subject);
  }

  private static String name(Locale locale, Clause clause) {
    return locale.getLanguage().equals("en") ? clause.nameEn() : clause.name();
  }

  private static String severity(
      Locale locale, Optional<RuleBook> rules, @Nullable Severity severity) {
    if (severity == null) {
      return "";
    }
    return rules
        .map(book -> book.labels().get(severity))
        .map(label -> locale.getLanguage().equals("en") ? label.nameEn() : label.name())
        .orElse(severity.name());
  }
}

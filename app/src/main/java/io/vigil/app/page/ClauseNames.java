package io.vigil.app.page;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the clauses of the rules, and terms, are called; templates ask for it by name. */
@Component("clauseNames")
public class ClauseNames {
  private static final Pattern TERM = Pattern.compile("\\d{4}-\\d{2}/[12]");

  private final CollegeCalendar calendar;
  private final Periods periods;
  private final LoadingCache<LocalDate, Map<String, Clause>> clauses;

  ClauseNames(Questions questions, CollegeCalendar calendar, Periods periods) {
    this.calendar = calendar;
    this.periods = periods;
    this.clauses =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(
                day ->
                    questions
                        .ask(new FindRuleBook(day), FindRuleBook.Result.class)
                        .inForce()
                        .clauses()
                        .stream()
                        .collect(Collectors.toMap(Clause::code, clause -> clause)));
  }

  /** The name of a clause or term by its code; anything else as it is. */
  public String of(String text) {
    if (TERM.matcher(text).matches()) {
      return periods.full(LocaleContextHolder.getLocale(), text, PeriodKind.TERM);
    }
    Clause clause = clauses.get(calendar.today()).get(text);
    if (clause == null) {
      return text;
    }
    return LocaleContextHolder.getLocale().getLanguage().equals("en")
        ? clause.nameEn()
        : clause.name();
  }
}

package io.vigil.app.page;

import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a college calls the grades of incidents; the pages ask for it by name. */
@Component("grades")
public class GradeWords {

  /**
   * @param grade a {@link Severity} or its name; {@code null} where there is none
   */
  public String name(RuleBook rules, @Nullable Object grade) {
    if (grade == null) {
      return "–";
    }
    Severity severity = Severity.valueOf(grade.toString());
    RuleBook.Label label = Objects.requireNonNull(rules.labels().get(severity));
    return LocaleContextHolder.getLocale().getLanguage().equals("en")
        ? label.nameEn()
        : label.name();
  }
}

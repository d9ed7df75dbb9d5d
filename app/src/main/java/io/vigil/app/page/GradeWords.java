package io.vigil.app.page;

import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.app.wording.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a college calls the grades of incidents; the pages ask for it by name. */
@Component("grades")
public class GradeWords {
  private static final String YES = "yes";

  private final Words words;

  GradeWords(Words words) {
    this.words = words;
  }

  /** What was measured with its unit, or by the name of the choice where the clause has some. */
  public String amount(Clause clause, double value) {
    return clause.choices().stream()
        .filter(choice -> choice.value() == value)
        .map(choice -> isEnglish() ? choice.nameEn() : choice.name())
        .findFirst()
        .orElseGet(() -> counted(clause, value));
  }

  private String counted(Clause clause, double value) {
    String number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    if (!clause.choices().isEmpty()) {
      return number;
    }
    Locale locale = LocaleContextHolder.getLocale();
    String measure =
        words.textOr(locale, "rule-book.measure." + clause.measure(), clause.measure());
    return words.textOr(
        locale, "rule-book.measured." + clause.measure(), number + " " + measure, number);
  }

  /** The same after the name of the clause; what was merely found to be so (是) adds nothing. */
  public String measured(Clause clause, double value) {
    boolean isSo =
        clause.choices().stream()
            .anyMatch(choice -> choice.value() == value && choice.code().equals(YES));
    return isSo ? "" : " · " + amount(clause, value);
  }

  /**
   * @param grade a {@link Severity} or its name; {@code null} where there is none
   */
  public String name(RuleBook rules, @Nullable Object grade) {
    if (grade == null) {
      return "–";
    }
    Severity severity = Severity.valueOf(grade.toString());
    RuleBook.Label label = Objects.requireNonNull(rules.labels().get(severity));
    return isEnglish() ? label.nameEn() : label.name();
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en");
  }
}

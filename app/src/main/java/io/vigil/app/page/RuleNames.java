package io.vigil.app.page;

import io.vigil.app.wording.Words;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the versions of rules and methods are called that stand with figures and reports. */
@Component("ruleNames")
public class RuleNames {
  private static final Pattern METHOD = Pattern.compile("(?:.*\\bmethod )?([a-z][a-z-]*)/(\\d+)");

  private final Words words;

  RuleNames(Words words) {
    this.words = words;
  }

  /** Of a method such as {@code incident-analysis/1}; anything else is a version of the rules. */
  public String of(String code) {
    Locale locale = LocaleContextHolder.getLocale();
    Matcher method = METHOD.matcher(code);
    return method.matches()
        ? words.textOr(locale, "rules.method." + method.group(1), code, method.group(2))
        : words.text(locale, "rules.rule-book", code);
  }
}

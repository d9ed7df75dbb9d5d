package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.app.security.Questions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What categories of incidents are called in the language of the reader: in English by the name
 * that the rules of today give them. Templates ask for it by name.
 */
@Component("categoryNames")
public class CategoryNames {
  private static final String ALL = "";

  private final LoadingCache<String, Map<String, String>> english;

  CategoryNames(Questions questions, CollegeCalendar calendar) {
    this.english =
        Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(
                key ->
                    questions
                        .ask(new FindRuleBook(calendar.today()), FindRuleBook.Result.class)
                        .inForce()
                        .categories()
                        .stream()
                        .collect(
                            Collectors.toMap(
                                Category::name, Category::nameEn, (first, same) -> first)));
  }

  public String of(String name) {
    return of(LocaleContextHolder.getLocale(), name);
  }

  /** The same in a language of its own; what was written where the rules have no such category. */
  public String of(@Nullable Locale locale, String name) {
    return locale != null && locale.getLanguage().equals("en")
        ? english.get(ALL).getOrDefault(name, name)
        : name;
  }
}

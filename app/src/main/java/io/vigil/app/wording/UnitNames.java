package io.vigil.app.wording;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vigil.api.unit.FindEnglishNames;
import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What units are called in the language of the reader: in English by their English name where they
 * have one. Templates ask for it by name.
 */
@Component("unitNames")
public class UnitNames {
  private static final String ALL = "";

  private final LoadingCache<String, Map<String, String>> english;

  @Autowired
  UnitNames(Questions questions) {
    this(() -> questions.ask(new FindEnglishNames(), FindEnglishNames.Result.class).names());
  }

  /**
   * @param known English names by the ids of units
   */
  UnitNames(Supplier<Map<String, String>> known) {
    this.english =
        Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(key -> known.get());
  }

  /**
   * @param name {@code null} where it has none, and is called by its id
   */
  public String of(@Nullable String unit, @Nullable String name) {
    return of(LocaleContextHolder.getLocale(), unit, name);
  }

  public String of(Locale locale, @Nullable String unit, @Nullable String name) {
    String own = name == null ? unit : name;
    if (unit == null || !locale.getLanguage().equals("en")) {
      return own == null ? "" : own;
    }
    return english.get(ALL).getOrDefault(unit, own == null ? unit : own);
  }

  public String of(ListUnits.Item unit) {
    return of(unit.unit(), unit.name());
  }
}

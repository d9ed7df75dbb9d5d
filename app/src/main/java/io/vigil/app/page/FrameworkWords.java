package io.vigil.app.page;

import io.vigil.api.framework.CellChange;
import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.QualitySystem;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Systems and those who stand where they cross the levels, as the reader calls them. */
@Component("frameworkWords")
public class FrameworkWords {
  private final Framework framework;
  private final Offices offices;
  private final Words words;

  FrameworkWords(Framework framework, Offices offices, Words words) {
    this.framework = framework;
    this.offices = offices;
    this.words = words;
  }

  public String system(String code) {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    return framework.systems().stream()
        .filter(one -> one.code().equals(code))
        .map(english ? QualitySystem::nameEn : QualitySystem::name)
        .findFirst()
        .orElse(code);
  }

  public String units(List<String> units) {
    var locale = LocaleContextHolder.getLocale();
    return units.isEmpty()
        ? words.text(locale, "framework.nobody")
        : units.stream()
            .map(
                one ->
                    one.equals(CellChange.FACULTIES)
                        ? words.text(locale, "framework.faculties")
                        : offices.named(one))
            .collect(Collectors.joining(words.text(locale, "refusal.comma")));
  }
}

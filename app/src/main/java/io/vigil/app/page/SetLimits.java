package io.vigil.app.page;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How long steps may take here, in words. */
@Component
class SetLimits {
  private final Environment settings;
  private final Words words;

  SetLimits(Environment settings, Words words) {
    this.settings = settings;
    this.words = words;
  }

  /** Such as 5 个工作日. */
  String of(Locale locale, TimeLimit step) {
    Limit limit = step.set(settings::getProperty);
    return words.text(locale, "limit.length." + limit.measure(), limit.amount());
  }
}

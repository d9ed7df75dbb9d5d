package io.vigil.app.page;

import io.vigil.app.security.Actors;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who took a step of a case, and for whom (代办); the templates ask for it by name. */
@Component("doers")
class Doers {
  private final Actors actors;
  private final Words words;

  Doers(Actors actors, Words words) {
    this.actors = actors;
    this.words = words;
  }

  /**
   * @param behind account or name of whom it was done for; {@code null} for nobody
   */
  public String name(Locale locale, String actor, @Nullable String behind) {
    return onBehalf(locale, actors.name(locale, actor), behind);
  }

  String onBehalf(Locale locale, String who, @Nullable String behind) {
    return behind == null
        ? who
        : words.text(locale, "response.on-behalf", who, actors.nameOr(locale, behind));
  }
}

package io.vigil.app.page;

import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.Framework.SpiralStep;
import io.vigil.app.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All steps of the two loops of the spiral (8 字形质量改进螺旋), each with what is known of it, where
 * something stands, and what moved it there. Of what nothing is known, that is said.
 */
@Component
class Figure8 {
  static final String TARGET = "LOWER.TARGET";
  static final String STANDARD = "LOWER.STANDARD";
  static final String DESIGN = "LOWER.DESIGN";
  static final String ORGANISE = "LOWER.ORGANISE";
  static final String CARRY_OUT = "LOWER.CARRY_OUT";
  static final String DIAGNOSE = "LOWER.DIAGNOSE";
  static final String ENCOURAGE = "LOWER.ENCOURAGE";
  static final String LEARN = "LOWER.LEARN";
  static final String INNOVATE = "LOWER.INNOVATE";
  static final String RENEW = "LOWER.IMPROVE";
  static final String MONITOR = "UPPER.MONITOR";
  static final String WARN = "UPPER.WARN";
  static final String IMPROVE = "UPPER.IMPROVE";

  private final Framework framework;
  private final Words words;

  Figure8(Framework framework, Words words) {
    this.framework = framework;
    this.words = words;
  }

  /**
   * What is known of a step.
   *
   * @param link path of the page about it; {@code null} without
   */
  record Known(String says, @Nullable String link) {

    static Known of(String says) {
      return new Known(says, null);
    }
  }

  /**
   * @param says what is known of it, or that nothing is
   * @param known whether something is
   * @param current whether it stands there
   */
  record Station(String name, String says, @Nullable String link, boolean known, boolean current) {}

  /**
   * @param moved what moved it where it stands; {@code null} where nothing did
   */
  record Loops(List<Station> lower, List<Station> upper, @Nullable Known moved) {}

  /**
   * @param known by the constants of this class
   * @param stands one of them
   */
  Loops of(Locale locale, Map<String, Known> known, String stands, @Nullable Known moved) {
    return new Loops(
        stations(locale, Loop.LOWER, known, stands),
        stations(locale, Loop.UPPER, known, stands),
        moved);
  }

  private List<Station> stations(
      Locale locale, Loop loop, Map<String, Known> known, String stands) {
    return framework.spiral(loop).stream()
        .map(step -> station(locale, step, known, stands))
        .toList();
  }

  private Station station(Locale locale, SpiralStep step, Map<String, Known> known, String stands) {
    String key = step.loop() + "." + step.code();
    Known says = known.get(key);
    return new Station(
        locale.getLanguage().equals("en") ? step.nameEn() : step.name(),
        says == null ? words.text(locale, "spiral.nothing") : says.says().strip(),
        says == null ? null : says.link(),
        says != null,
        key.equals(stands));
  }
}

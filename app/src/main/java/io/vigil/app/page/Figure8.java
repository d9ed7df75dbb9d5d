package io.vigil.app.page;

import io.vigil.app.register.Framework;
import io.vigil.app.register.Framework.Loop;
import io.vigil.app.register.Framework.SpiralStep;
import io.vigil.app.wording.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Set<String> DRAWN =
      Stream.of(
              TARGET, STANDARD, DESIGN, ORGANISE, CARRY_OUT, DIAGNOSE, ENCOURAGE, LEARN, INNOVATE,
              RENEW, MONITOR, WARN, IMPROVE)
          .map(Figure8::place)
          .collect(Collectors.toSet());

  private static final Map<String, String> WAYS =
      Map.ofEntries(
          Map.entry(TARGET, "/targets"),
          Map.entry(STANDARD, "/registers/standards"),
          Map.entry(DESIGN, "/targets"),
          Map.entry(ORGANISE, "/targets"),
          Map.entry(CARRY_OUT, "/targets"),
          Map.entry(DIAGNOSE, "/diagnosis"),
          Map.entry(ENCOURAGE, "/registers/practices"),
          Map.entry(LEARN, "/registers/practices"),
          Map.entry(INNOVATE, "/targets"),
          Map.entry(RENEW, "/registers/standards"),
          Map.entry(MONITOR, "/control-points"),
          Map.entry(WARN, "/warnings"),
          Map.entry(IMPROVE, "/warnings"));

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
   * @param place where it stands in the drawing, such as {@code upper-warn}
   * @param says what is known of it, or that nothing is
   * @param link of what is known, or of where that is done which fills it
   * @param known whether something is
   * @param filledBy what fills it; {@code null} where something is known
   * @param current whether it stands there
   */
  record Station(
      String place,
      String name,
      String says,
      @Nullable String link,
      boolean known,
      @Nullable String filledBy,
      boolean current) {}

  /**
   * @param moved what moved it where it stands; {@code null} where nothing did
   */
  record Loops(List<Station> lower, List<Station> upper, @Nullable Known moved) {

    /** Whether a drawing has a place for each step; a college may have steps of its own. */
    public boolean isDrawn() {
      return Stream.concat(lower.stream(), upper.stream())
          .map(Station::place)
          .collect(Collectors.toSet())
          .equals(DRAWN);
    }
  }

  /**
   * @param known by the constants of this class
   * @param stands one of them
   */
  Loops of(Locale locale, Map<String, Known> known, String stands, @Nullable Known moved) {
    return of(locale, known, Map.of(), stands, moved);
  }

  /**
   * @param known by the constants of this class
   * @param ways paths of the pages where that is done which fills a step, by the same; of others
   *     the page of all such
   * @param stands one of them
   */
  Loops of(
      Locale locale,
      Map<String, Known> known,
      Map<String, String> ways,
      String stands,
      @Nullable Known moved) {
    Map<String, String> all = new HashMap<>(WAYS);
    all.putAll(ways);
    return new Loops(
        stations(locale, Loop.LOWER, known, all, stands),
        stations(locale, Loop.UPPER, known, all, stands),
        moved);
  }

  private List<Station> stations(
      Locale locale, Loop loop, Map<String, Known> known, Map<String, String> ways, String stands) {
    return framework.spiral(loop).stream()
        .map(step -> station(locale, step, known, ways, stands))
        .toList();
  }

  private Station station(
      Locale locale,
      SpiralStep step,
      Map<String, Known> known,
      Map<String, String> ways,
      String stands) {
    String key = step.loop() + "." + step.code();
    Known says = known.get(key);
    String way = says == null ? ways.get(key) : says.link();
    return new Station(
        place(key),
        locale.getLanguage().equals("en") ? step.nameEn() : step.name(),
        says == null ? words.text(locale, "spiral.nothing") : says.says().strip(),
        way,
        says != null,
        says == null && way != null ? words.text(locale, "spiral.filled-by." + key) : null,
        key.equals(stands));
  }

  private static String place(String key) {
    return key.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }
}

package io.vigil.monitor.report;

import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names a figure of the incident report so that it can be found again, such as {@code
 * incidents~total~2013-14~NYC~*}, or {@code incidents~total~2013-14_2015-16~*~*} of several years.
 *
 * @param from first school year, or calendar year
 * @param to last one
 * @param unit subtree that is counted; {@code null} for the whole college
 * @param category one category, or several joined by {@link #OR}; {@code null} for all
 */
public record FigureReference(
    Measure measure, String from, String to, @Nullable String unit, @Nullable String category) {
  /** Between several categories or keys. */
  public static final String OR = "|";

  private static final String REPORT = "incidents";
  private static final String UNTIL = "_";

  /** Of one year. */
  public FigureReference(
      Measure measure, String year, @Nullable String unit, @Nullable String category) {
    this(measure, year, year, unit, category);
  }

  /** What is counted. */
  public enum Measure {
    TOTAL,
    GENERAL,
    SERIOUS,
    MAJOR,
    LAPSES,
    STUDENTS,
    STAFF,
    CLASS_HOURS;

    /** Whether it is a base quantity, which rates are counted per, and no incidents. */
    public boolean isBase() {
      return this == STUDENTS || this == STAFF || this == CLASS_HOURS;
    }

    /** Severities that this measure counts, as stored. */
    List<String> severities() {
      return switch (this) {
        case TOTAL -> List.of("GENERAL", "SERIOUS", "MAJOR");
        case LAPSES -> List.of("LAPSE");
        case STUDENTS, STAFF, CLASS_HOURS -> List.of();
        default -> List.of(name());
      };
    }
  }

  public String text() {
    return String.join(
        ReferencePart.SEPARATOR,
        REPORT,
        measure.name().toLowerCase(Locale.ROOT),
        from.equals(to) ? from : from + UNTIL + to,
        ReferencePart.written(unit),
        ReferencePart.written(category));
  }

  /** Whether a reference is written in this form. */
  public static boolean isOne(String reference) {
    return reference.startsWith(REPORT + ReferencePart.SEPARATOR);
  }

  /** The reference that was written so; refuses what no report has written. */
  public static FigureReference parse(String text) {
    String[] parts = text.split(ReferencePart.SEPARATOR, -1);
    if (parts.length != 5 || !parts[0].equals(REPORT)) {
      throw Rejection.notFound("figure", text);
    }
    String[] years = parts[2].split(UNTIL, 2);
    ReferencePart.requireInOrder(years[0], years[years.length - 1]);
    try {
      return new FigureReference(
          measure(parts[1], text),
          years[0],
          years[years.length - 1],
          ReferencePart.read(parts[3]),
          ReferencePart.read(parts[4]));
    } catch (IllegalArgumentException e) {
      throw Rejection.notFound("figure", text);
    }
  }

  private static Measure measure(String name, String text) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("figure", text));
  }
}

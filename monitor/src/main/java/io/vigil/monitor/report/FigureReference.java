package io.vigil.monitor.report;

import io.vigil.api.message.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names a figure of the incident report so that it can be found again, such as {@code
 * incidents~total~2013-14~NYC~*}.
 *
 * @param unit subtree that is counted; {@code null} for the whole college
 * @param category one category; {@code null} for all
 */
public record FigureReference(
    Measure measure, String schoolYear, @Nullable String unit, @Nullable String category) {
  private static final String REPORT = "incidents";

  /** What is counted. */
  public enum Measure {
    TOTAL,
    GENERAL,
    SERIOUS,
    MAJOR,
    LAPSES,
    STUDENTS;

    /** Severities that this measure counts, as stored. */
    List<String> severities() {
      return switch (this) {
        case TOTAL -> List.of("GENERAL", "SERIOUS", "MAJOR");
        case LAPSES -> List.of("LAPSE");
        case STUDENTS -> List.of();
        default -> List.of(name());
      };
    }
  }

  public String text() {
    return String.join(
        ReferencePart.SEPARATOR,
        REPORT,
        measure.name().toLowerCase(Locale.ROOT),
        schoolYear,
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
    try {
      return new FigureReference(
          measure(parts[1], text),
          parts[2],
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

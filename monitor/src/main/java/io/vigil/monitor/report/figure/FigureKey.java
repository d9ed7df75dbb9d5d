package io.vigil.monitor.report.figure;

import io.vigil.api.message.Rejection;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.ReferencePart;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a figure of a report so that it can be found again, such as {@code
 * analysis~sum~case~2023-24~2025-26~*~EX-08~*} or {@code
 * analysis~sum~warning~2026-10-01~2026-10-31~D02~*~*}.
 *
 * @param from first school year or calendar year, or first day
 * @param to last one
 * @param unit subtree that is counted; {@code null} for the whole college
 * @param key of the rows, or several joined by {@code |}; {@code null} for all
 * @param without units whose subtrees are left out (可比口径)
 */
public record FigureKey(
    Aggregate aggregate,
    Counted counted,
    String from,
    String to,
    @Nullable String unit,
    @Nullable String key,
    List<String> without) {
  /** Changes whenever a figure is made in another way. */
  static final String METHOD = "figures/1";

  private static final String REPORT = "analysis";
  private static final String COMMA = ",";
  private static final int PARTS = 8;

  public FigureKey {
    without = List.copyOf(without);
  }

  /** Several keys as one. */
  public static String keys(List<String> keys) {
    return String.join(FigureReference.OR, keys);
  }

  /** Whether rows of a key are counted. */
  boolean counts(@Nullable String of) {
    return key == null
        || key.equals(of)
        || of != null && key.contains(FigureReference.OR) && listed(key).contains(listed(of));
  }

  private static String listed(String keys) {
    return FigureReference.OR + keys + FigureReference.OR;
  }

  /** Whether a reference is written in this form. */
  public static boolean isOne(String reference) {
    return reference.startsWith(REPORT + ReferencePart.SEPARATOR);
  }

  public String text() {
    return String.join(
        ReferencePart.SEPARATOR,
        REPORT,
        aggregate.code(),
        counted.code(),
        from,
        to,
        ReferencePart.written(unit),
        ReferencePart.written(key),
        ReferencePart.written(without.isEmpty() ? null : String.join(COMMA, without)));
  }

  /** The reference that was written so; refuses what no report has written. */
  public static FigureKey parse(String text) {
    String[] parts = text.split(ReferencePart.SEPARATOR, -1);
    if (parts.length != PARTS || !parts[0].equals(REPORT)) {
      throw unknown(text);
    }
    ReferencePart.requireInOrder(parts[3], parts[4]);
    String without = decoded(parts[7], text);
    return new FigureKey(
        Aggregate.named(parts[1]).orElseThrow(() -> unknown(text)),
        Counted.of(parts[2]).orElseThrow(() -> unknown(text)),
        parts[3],
        parts[4],
        decoded(parts[5], text),
        decoded(parts[6], text),
        without == null ? List.of() : Arrays.asList(without.split(COMMA)));
  }

  private static Rejection unknown(String text) {
    return Rejection.notFound("figure", text);
  }

  private static @Nullable String decoded(String part, String text) {
    try {
      return ReferencePart.read(part);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }
}

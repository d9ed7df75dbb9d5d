package io.vigil.monitor.report.figure;

import io.vigil.api.message.Rejection;
import io.vigil.monitor.report.ReferencePart;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names the mean of some readings that follow each other, such as {@code
 * readings~STU-17~P23~2025-26!2F2-W07~2025-26!2F2-W10}.
 *
 * @param from code of the first period
 * @param to code of the last period
 */
public record ReadingKey(String controlPoint, String unit, String from, String to) {
  private static final String KIND = "readings";
  private static final int PARTS = 5;

  public static boolean isOne(String reference) {
    return reference.startsWith(KIND + ReferencePart.SEPARATOR);
  }

  public String text() {
    return List.of(KIND, controlPoint, unit, from, to).stream()
        .map(ReferencePart::written)
        .collect(Collectors.joining(ReferencePart.SEPARATOR));
  }

  /** The reference that was written so; refuses what no report has written. */
  public static ReadingKey parse(String text) {
    String[] parts = text.split(ReferencePart.SEPARATOR, -1);
    if (parts.length != PARTS || !isOne(text)) {
      throw Rejection.notFound("figure", text);
    }
    try {
      String from = decoded(parts[3]);
      String to = decoded(parts[4]);
      ReferencePart.requireInOrder(from, to);
      return new ReadingKey(decoded(parts[1]), decoded(parts[2]), from, to);
    } catch (IllegalArgumentException e) {
      throw Rejection.notFound("figure", text);
    }
  }

  private static String decoded(String part) {
    String read = ReferencePart.read(part);
    if (read == null) {
      throw new IllegalArgumentException("nothing stands for all");
    }
    return read;
  }
}

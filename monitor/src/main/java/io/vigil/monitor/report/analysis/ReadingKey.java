package io.vigil.monitor.report.analysis;

import io.vigil.api.message.Rejection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names the mean of some readings that follow each other, such as {@code
 * readings~STU-17~P23~2025-26!2F2-W07~2025-26!2F2-W10}.
 *
 * @param from code of the first period
 * @param to code of the last period
 */
record ReadingKey(String controlPoint, String unit, String from, String to) {
  private static final String KIND = "readings";
  private static final String SEPARATOR = "~";
  private static final int PARTS = 5;

  static boolean isOne(String reference) {
    return reference.startsWith(KIND + SEPARATOR);
  }

  String text() {
    return List.of(KIND, controlPoint, unit, from, to).stream()
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
        .map(part -> part.replace("+", "%20").replace(SEPARATOR, "%7E").replace('%', '!'))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** The reference that was written so; refuses what no report has written. */
  static ReadingKey parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != PARTS || !isOne(text)) {
      throw Rejection.notFound("figure", text);
    }
    try {
      return new ReadingKey(
          decoded(parts[1]), decoded(parts[2]), decoded(parts[3]), decoded(parts[4]));
    } catch (IllegalArgumentException e) {
      throw Rejection.notFound("figure", text);
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace('!', '%'), StandardCharsets.UTF_8);
  }
}

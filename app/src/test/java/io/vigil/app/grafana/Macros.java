package io.vigil.app.grafana;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Expands the macros of Grafana's PostgreSQL data source as Grafana does, for one time range.
 *
 * @param timescale the data source's switch of the same name
 */
record Macros(boolean timescale, Instant from, Instant to, Duration interval) {

  private static final Pattern MACRO = Pattern.compile("\\$([_a-zA-Z0-9]+)\\(([^)]*)\\)");
  private static final DateTimeFormatter RFC_3339 =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(NANO_OF_SECOND, 0, 9, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(UTC);

  String expand(String sql) {
    var plain =
        sql.replace("$__interval_ms", Long.toString(interval.toMillis()))
            .replace("$__interval", interval.toMillis() + "ms")
            .replace("$__unixEpochFrom()", Long.toString(from.getEpochSecond()))
            .replace("$__unixEpochTo()", Long.toString(to.getEpochSecond()));
    var macro = MACRO.matcher(plain);
    var expanded = new StringBuilder();
    while (macro.find()) {
      macro.appendReplacement(expanded, "");
      expanded.append(expand(plain, macro.toMatchResult()));
    }
    return macro.appendTail(expanded).toString();
  }

  private String expand(String sql, MatchResult call) {
    var arguments = Stream.of(call.group(2).split(",", -1)).map(String::strip).toList();
    var column = arguments.getFirst();
    return switch (call.group(1)) {
      case "__time" -> column + " AS \"time\"";
      case "__timeEpoch" -> "extract(epoch from %s) as \"time\"".formatted(column);
      case "__timeFilter" ->
          "%s BETWEEN '%s' AND '%s'".formatted(column, RFC_3339.format(from), RFC_3339.format(to));
      case "__timeFrom" -> "'" + RFC_3339.format(from) + "'";
      case "__timeTo" -> "'" + RFC_3339.format(to) + "'";
      case "__timeGroup" -> timeGroup(arguments) + (commaFollows(sql, call) ? " AS \"time\"" : "");
      case "__timeGroupAlias" -> timeGroup(arguments) + " AS \"time\"";
      case "__unixEpochFilter" -> between(column, from.getEpochSecond(), to.getEpochSecond());
      case "__unixEpochNanoFilter" -> between(column, nanos(from), nanos(to));
      case "__unixEpochNanoFrom" -> Long.toString(nanos(from));
      case "__unixEpochNanoTo" -> Long.toString(nanos(to));
      case "__unixEpochGroup" -> epochGroup(arguments);
      case "__unixEpochGroupAlias" -> epochGroup(arguments) + " AS \"time\"";
      default -> throw new IllegalArgumentException("unknown macro \"%s\"".formatted(call.group()));
    };
  }

  private String timeGroup(List<String> arguments) {
    var width = width(arguments);
    return timescale
        ? String.format(
            Locale.ROOT, "time_bucket('%.3fs',%s)", width.toMillis() / 1000.0, arguments.getFirst())
        : "floor(extract(epoch from %1$s)/%2$s)*%2$s"
            .formatted(arguments.getFirst(), seconds(width));
  }

  private static String epochGroup(List<String> arguments) {
    return "floor((%1$s)/%2$s)*%2$s".formatted(arguments.getFirst(), seconds(width(arguments)));
  }

  private static Duration width(List<String> arguments) {
    if (arguments.size() < 2) {
      throw new IllegalArgumentException("a group needs a column and an interval: " + arguments);
    }
    return Interval.parse(arguments.get(1).replace("'", ""));
  }

  private static String seconds(Duration width) {
    return width.toMillisPart() == 0
        ? Long.toString(width.toSeconds())
        : Double.toString(width.toMillis() / 1000.0);
  }

  private static String between(String column, long from, long to) {
    return "%1$s >= %2$d AND %1$s <= %3$d".formatted(column, from, to);
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000 + instant.getNano();
  }

  /** A comma right behind the call: Grafana takes it for the old form that names the column. */
  private static boolean commaFollows(String sql, MatchResult call) {
    return call.end() < sql.length() && sql.charAt(call.end()) == ',';
  }
}

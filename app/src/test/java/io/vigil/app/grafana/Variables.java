package io.vigil.app.grafana;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts chosen values of a board's variables into its SQL, as Grafana's front end does. */
record Variables(Map<String, String> chosen) {

  private static final Pattern USE =
      Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}|\\$(?!__)(\\w+)(?!\\()");

  String interpolate(String sql) {
    return USE.matcher(sql).replaceAll(use -> Matcher.quoteReplacement(valueOf(use)));
  }

  private String valueOf(MatchResult use) {
    var name = use.group(1) == null ? use.group(3) : use.group(1);
    return formatted(name, use.group(2));
  }

  private String formatted(String name, @Nullable String format) {
    var value = chosen.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the board has no variable " + name);
    }
    var escaped = value.replace("'", "''");
    return "sqlstring".equals(format) ? "'" + escaped + "'" : escaped;
  }
}

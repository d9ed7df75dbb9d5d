package io.vigil.monitor.report.analysis;

import io.vigil.api.period.Period.SchoolYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the report in one language, and how its figures are written. */
final class Words {
  private static final String BUNDLE = "io.vigil.monitor.report.analysis.analysis";
  private static final String ARROW = " → ";

  static final String NONE = "–";

  private final Locale language;
  private final ResourceBundle words;

  Words(Locale language) {
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale language() {
    return language;
  }

  boolean isChinese() {
    return language.getLanguage().equals("zh");
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }

  String textOr(String key, String other) {
    return words.containsKey(key) ? text(key) : other;
  }

  String year(String code) {
    int first = Integer.parseInt(code.substring(0, 4));
    return isChinese() ? "%d—%d学年".formatted(first, first + 1) : new SchoolYear(first).code();
  }

  String term(String code) {
    int slash = code.indexOf('/');
    return slash < 0
        ? code
        : text("term." + code.substring(slash + 1), year(code.substring(0, slash)));
  }

  String date(LocalDate day) {
    return isChinese()
        ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
        : DateTimeFormatter.ISO_DATE.format(day);
  }

  String number(@Nullable Double value, int decimals) {
    return value == null ? NONE : rounded(value, decimals).toPlainString();
  }

  String percent(@Nullable Double share) {
    return share == null ? NONE : rounded(100 * share, 1).toPlainString() + "%";
  }

  static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  String list(List<String> parts) {
    return String.join(text("list.separator"), parts);
  }

  /** Figures of the years one after the other. */
  String course(List<String> figures) {
    return String.join(ARROW, figures);
  }

  String severity(String name) {
    return text("severity." + name);
  }
}

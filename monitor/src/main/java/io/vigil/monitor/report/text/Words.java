package io.vigil.monitor.report.text;

import io.vigil.api.period.Period;
import io.vigil.api.period.Period.CalendarYear;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a report in one language, and how its figures are written. */
public final class Words {
  private static final String COMMON = "io.vigil.monitor.report.text.common";
  private static final String CALENDAR = ".calendar-years";
  private static final String ARROW = " → ";

  public static final String NONE = "–";

  private static final Map<String, MessageFormat> READ = new ConcurrentHashMap<>();

  private final Locale language;
  private final ResourceBundle words;
  private final ResourceBundle common;
  private final boolean byCalendar;

  /**
   * @param bundle words of this kind of report, beside those that all kinds share
   */
  public Words(Locale language, String bundle) {
    this(language, bundle(bundle, language), bundle(COMMON, language), false);
  }

  private Words(Locale language, ResourceBundle words, ResourceBundle common, boolean byCalendar) {
    this.language = language;
    this.words = words;
    this.common = common;
    this.byCalendar = byCalendar;
  }

  /** The same of years of a kind: what is said otherwise of calendar years has keys of its own. */
  public Words of(PeriodKind years) {
    return new Words(language, words, common, years == PeriodKind.CALENDAR_YEAR);
  }

  /** Those that all kinds of report share. */
  public static Words common(Locale language) {
    return new Words(language, COMMON);
  }

  private static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        name,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale language() {
    return language;
  }

  public boolean isChinese() {
    return language.getLanguage().equals("zh");
  }

  public String text(String key, Object... arguments) {
    String said = byCalendar && has(key + CALENDAR) ? key + CALENDAR : key;
    ResourceBundle from = words.containsKey(said) ? words : common;
    String pattern = from.getString(said);
    return isPlain(pattern) ? pattern : format(pattern, arguments);
  }

  /** One that was read once is copied: no two threads may use the same. */
  private static String format(String pattern, Object... arguments) {
    MessageFormat read = READ.computeIfAbsent(pattern, one -> new MessageFormat(one, Locale.ROOT));
    return ((MessageFormat) read.clone()).format(arguments);
  }

  /** Most words are: reading a pattern takes longer than all else that is done with them. */
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }

  public boolean has(String key) {
    return words.containsKey(key) || common.containsKey(key);
  }

  public String textOr(String key, String other) {
    return has(key) ? text(key) : other;
  }

  public String year(String code) {
    int first = Integer.parseInt(code.substring(0, 4));
    if (ReportYears.kind(code) == PeriodKind.CALENDAR_YEAR) {
      return isChinese() ? first + "年" : code;
    }
    return isChinese() ? first + "—" + (first + 1) + "学年" : new SchoolYear(first).code();
  }

  public String term(String code) {
    int slash = code.indexOf('/');
    return slash < 0
        ? code
        : text("term." + code.substring(slash + 1), year(code.substring(0, slash)));
  }

  public String period(Period period) {
    return switch (period) {
      case Period.Month month -> month(month.month());
      case Period.TeachingWeek week ->
          text("teaching-week", term(week.term().code()), Integer.toString(week.week()));
      case Period.Term term -> term(term.code());
      case SchoolYear year -> year(year.code());
      case CalendarYear year -> year(year.code());
      default -> period.code();
    };
  }

  private String month(YearMonth month) {
    return isChinese()
        ? "%d年%d月".formatted(month.getYear(), month.getMonthValue())
        : month.toString();
  }

  public String date(LocalDate day) {
    return isChinese()
        ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
        : DateTimeFormatter.ISO_DATE.format(day);
  }

  /** A day, or a term or year, by its code. */
  public String day(String code) {
    if (code.indexOf('/') >= 0) {
      return term(code);
    }
    return code.length() == "2025-26".length() ? year(code) : code;
  }

  public String number(@Nullable Double value, int decimals) {
    return value == null ? NONE : rounded(value, decimals).toPlainString();
  }

  public String interval(double low, double high) {
    return number(low, 2) + "–" + number(high, 2);
  }

  public String percent(@Nullable Double share) {
    return share == null ? NONE : rounded(100 * share, 1).toPlainString() + "%";
  }

  public static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  public String list(List<String> parts) {
    return String.join(text("list.separator"), parts);
  }

  /**
   * The first of some, with 等 where there are more than are named.
   *
   * @param count of what is told, which may be more than have names of their own
   */
  public String first(int most, List<String> names, double count) {
    return first(most, names, count, text("list.separator"));
  }

  public String first(int most, List<String> names, double count, String separator) {
    String named = names.stream().limit(most).collect(Collectors.joining(separator));
    return Math.max(names.size(), count) > Math.min(most, names.size())
        ? text("list.more", named)
        : named;
  }

  /** Figures of the years one after the other. */
  public String course(List<String> figures) {
    return String.join(ARROW, figures);
  }

  /** The rules that a kind of report is made by, as readers call them. */
  public String rules(ReportKind kind) {
    return text("rules." + kind.code(), kind.version());
  }

  public String severity(String name) {
    return text("severity." + name);
  }
}

package io.vigil.api.calendar;

import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When data of a period are due at the latest, counted from the last day of the period. One of
 *
 * <ul>
 *   <li>{@code +1d 12:00}: so many days afterwards (0 to 366), here at noon of the next day
 *   <li>{@code +10wd}: so many working days afterwards (1 to 120)
 *   <li>{@code TUE 17:00}: the first Tuesday afterwards
 *   <li>{@code 5.}: the 5th of the month afterwards, or its last day if it is shorter
 *   <li>{@code 01-15}: the first 15 January afterwards
 * </ul>
 *
 * each with or without the hour. A weekday, a day of the month or of the year that is free is put
 * off to the next working day. Data are missing from the day after the one on which they were due.
 *
 * @param text in the form above
 */
public record DueRule(String text) {
  private static final String HOUR = "( (?:[01]\\d|2[0-3]):[0-5]\\d)?";
  private static final Pattern AFTER = Pattern.compile("\\+(\\d{1,3})(d|wd)" + HOUR);
  private static final Pattern WEEKDAY = Pattern.compile("(?:MON|TUE|WED|THU|FRI|SAT|SUN)" + HOUR);
  private static final Pattern DAY_OF_MONTH = Pattern.compile("([1-9]|[12]\\d|3[01])\\." + HOUR);
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d\\d-\\d\\d)" + HOUR);
  private static final int MOST_DAYS = 366;
  private static final int MOST_WORKING_DAYS = 120;

  /**
   * @throws IllegalArgumentException if the text has none of the forms
   */
  public DueRule {
    if (!isReadable(text)) {
      throw new IllegalArgumentException(
          "'%s' says no due date; write +1d 12:00, +10wd, TUE 17:00, 5. or 01-15".formatted(text));
    }
  }

  /**
   * Reads what a person wrote; capitals and spaces do not matter.
   *
   * @throws IllegalArgumentException if the text has none of the forms
   */
  public static DueRule parse(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    return new DueRule(
        plain.startsWith("+") ? plain.toLowerCase(Locale.ROOT) : plain.toUpperCase(Locale.ROOT));
  }

  private static boolean isReadable(String text) {
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      int count = Integer.parseInt(after.group(1));
      return after.group(2).equals("d")
          ? count <= MOST_DAYS
          : count >= 1 && count <= MOST_WORKING_DAYS;
    }
    Matcher dayOfYear = DAY_OF_YEAR.matcher(text);
    return WEEKDAY.matcher(text).matches()
        || DAY_OF_MONTH.matcher(text).matches()
        || (dayOfYear.matches() && isDayOfEveryYear(dayOfYear.group(1)));
  }

  private static boolean isDayOfEveryYear(String monthAndDay) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(3));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= MonthDay.of(month, 1).atYear(2023).lengthOfMonth();
  }
}

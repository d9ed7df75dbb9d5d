package io.vigil.app.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads query parameters as people write them, and says what is wrong with those it cannot. */
final class Parameters {
  private static final int LARGEST_PAGE = 500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Parameters() {}

  static @Nullable LocalDate date(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return inRange(name, LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      throw new BadParameter(name, text, "write a date such as 2013-10-07");
    }
  }

  private static LocalDate inRange(String name, LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new BadParameter(
          name,
          date.toString(),
          "write a date of the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return date;
  }

  static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw new BadParameter("to", to.toString(), "it lies before 'from' (" + from + ")");
    }
  }

  static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new BadParameter(name, text, "write one of " + names(type)));
  }

  static <E extends Enum<E>> @Nullable E optionalChoice(
      String name, @Nullable String text, Class<E> type) {
    return text == null || text.isBlank() ? null : choice(name, text, type);
  }

  static int page(String text) {
    return number("page", text, 0, 1_000_000);
  }

  static int size(String text) {
    return number("size", text, 1, LARGEST_PAGE);
  }

  static int number(String name, String text, int least, int most) {
    try {
      return number(name, Integer.parseInt(text.strip()), least, most);
    } catch (NumberFormatException e) {
      throw new BadParameter(name, text, range(least, most));
    }
  }

  static int number(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw new BadParameter(name, Integer.toString(number), range(least, most));
    }
    return number;
  }

  static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static String required(String name, String text) {
    if (text.isBlank()) {
      throw new BadParameter(name, text, "it may not be empty");
    }
    return text.strip();
  }

  private static String range(int least, int most) {
    return "write a whole number from %d to %d".formatted(least, most);
  }

  static String names(Class<? extends Enum<?>> type) {
    return String.join(
        ", ",
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList());
  }
}

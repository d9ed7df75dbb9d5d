package io.vigil.command.row;

import io.vigil.command.table.RowProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the texts of cells. */
public final class Cells {
  private static final int LONGEST_ID = 200;

  private Cells() {}

  public static double number(String column, String text) throws RowProblem {
    if (isPlainNumber(text)) {
      try {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number == 0 ? 0 : number;
        }
      } catch (NumberFormatException e) {
        // told below
      }
    }
    throw new RowProblem(column, text, "number");
  }

  /** Double.parseDouble takes more than people mean: NaN, hexadecimals, 1d. */
  private static boolean isPlainNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && ".+-eE".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  public static @Nullable Double optionalNumber(String column, @Nullable String text)
      throws RowProblem {
    return text == null ? null : Double.valueOf(number(column, text));
  }

  public static int wholeNumber(String column, String text, int least) throws RowProblem {
    double number = number(column, text);
    if (number != Math.rint(number) || number < least || number > Integer.MAX_VALUE) {
      throw new RowProblem(column, text, "number.whole", least);
    }
    return (int) number;
  }

  public static LocalDate date(String column, String text) throws RowProblem {
    try {
      return LocalDate.parse(text.replace('/', '-'));
    } catch (DateTimeParseException e) {
      throw new RowProblem(column, text, "date");
    }
  }

  public static boolean yesOrNo(String column, String text) throws RowProblem {
    return readYesOrNo(text).orElseThrow(() -> new RowProblem(column, text, "yes-no"));
  }

  public static Optional<Boolean> readYesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "1", "是", "open", "启用" -> Optional.of(true);
      case "false", "no", "n", "0", "否", "closed", "停用" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Several names in one cell. */
  public static List<String> list(@Nullable String text) {
    var items = new ArrayList<String>();
    if (text != null) {
      for (String item : text.split("[;；、|]")) {
        if (!item.isBlank() && !items.contains(item.strip())) {
          items.add(item.strip());
        }
      }
    }
    return List.copyOf(items);
  }

  /** Ids are parts of keys and of addresses. */
  public static String id(String column, String text) throws RowProblem {
    if (text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl)) {
      throw new RowProblem(column, text, "id", LONGEST_ID);
    }
    return text;
  }
}

package io.vigil.app.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers with their unit of measure. */
@Component
public class Figures {
  /** A dash: nothing occurred, or nothing is known. */
  public static final String NONE = "–";

  private final Words words;

  public Figures(Words words) {
    this.words = words;
  }

  public String value(Locale locale, @Nullable Double value, String unitOfMeasure) {
    return value == null ? NONE : plain(value) + unit(locale, unitOfMeasure);
  }

  /** Such as 10 至 18 生/师, where too much is as wrong as too little. */
  public String range(
      Locale locale, @Nullable Double lower, @Nullable Double upper, String unitOfMeasure) {
    return lower == null || upper == null
        ? value(locale, lower == null ? upper : lower, unitOfMeasure)
        : words.text(locale, "rule.range", plain(lower), value(locale, upper, unitOfMeasure));
  }

  /** What stands behind a number, with the space before it. */
  public String unit(Locale locale, String unitOfMeasure) {
    String unit = unitOfMeasure.strip();
    String key = "measure." + unit.toLowerCase(Locale.ROOT).replace(" ", "");
    return words.textOr(locale, key, unit.isEmpty() ? "" : " " + unit);
  }

  /** The same in a column of its own: what numbers alone say behind them has a name there. */
  public String unitAlone(Locale locale, String unitOfMeasure) {
    String behind = unit(locale, unitOfMeasure).strip();
    String key = "measure-of-column." + unitOfMeasure.strip().toLowerCase(Locale.ROOT);
    return behind.isEmpty() ? words.textOr(locale, key, unitOfMeasure.strip()) : behind;
  }

  /** How far two values are apart: of percentages in points, which are no percentage of either. */
  public String apart(Locale locale, double distance, String unitOfMeasure) {
    return unitOfMeasure.strip().equals("%")
        ? words.text(locale, "shift.points", plain(distance))
        : value(locale, distance, unitOfMeasure);
  }

  public static String plain(@Nullable Number value) {
    return value == null ? NONE : format("#,##0.##").format(value);
  }

  public static String whole(@Nullable Number value) {
    return value == null ? NONE : format("#,##0").format(value);
  }

  /** A share from 0 to 1, as reports print it. */
  public static String percent(@Nullable Double share) {
    return share == null
        ? NONE
        : BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  /** Three decimals: rates and their ratios. */
  public static String exact(@Nullable Double value) {
    return value == null ? NONE : format("0.000").format(value);
  }

  private static DecimalFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}

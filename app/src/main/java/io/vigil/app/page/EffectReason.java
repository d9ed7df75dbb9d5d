package io.vigil.app.page;

import io.vigil.api.grading.Direction;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Effect;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why measures are said to have had an effect, or none.
 *
 * @param key of the sentence
 * @param standard line that the values after are held against; {@code null} where there is none
 */
record EffectReason(String key, @Nullable Double standard) {

  static EffectReason of(Effect effect, Effect.Question asked) {
    Effect.After after = effect.after();
    if (after == null) {
      return new EffectReason(isSeasonal(asked) ? "SEASON" : "FEW", null);
    }
    Double standard =
        asked.points().stream()
            .filter(point -> point.period().equals(after.to()))
            .findFirst()
            .map(FindTrend.Point::standard)
            .orElse(null);
    return new EffectReason(key(effect.verdict(), asked, after.value(), standard), standard);
  }

  private static String key(
      Effect.Verdict verdict, Effect.Question asked, double value, @Nullable Double standard) {
    return switch (verdict) {
      case EFFECTIVE -> standard == null ? "BETTER" : "INSIDE";
      case NOT, PENDING -> "NOT";
      case PARTLY -> isOutside(asked, value, standard) ? "OUTSIDE" : "RELAPSED";
    };
  }

  private static boolean isOutside(Effect.Question asked, double value, @Nullable Double standard) {
    return standard != null
        && (asked.direction() == Direction.HIGHER_IS_BETTER ? value < standard : value > standard);
  }

  private static boolean isSeasonal(Effect.Question asked) {
    return switch (asked.grain()) {
      case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> true;
      case DAY, WEEK, TEACHING_WEEK, MONTH -> false;
    };
  }

  /** Until when it is watched whether the same comes back. */
  static LocalDate watchedUntil(LocalDate ended) {
    return ended.plusMonths(FindRecurrences.MONTHS);
  }

  /**
   * What can be said of a relapse that there was not.
   *
   * @param ended {@code null} while the warning goes on
   */
  static String relapse(@Nullable LocalDate ended, LocalDate today) {
    if (ended == null) {
      return "OPEN";
    }
    return today.isBefore(watchedUntil(ended)) ? "WATCHED" : "NONE";
  }

  /**
   * @param relapse whether the same came back since
   */
  String told(Locale locale, Words words, Function<Double, String> value, String relapse) {
    return words.text(
        locale,
        "response.effect.why." + key,
        standard == null ? "–" : value.apply(standard),
        relapse);
  }
}

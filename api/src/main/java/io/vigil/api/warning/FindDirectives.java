package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a leader asked for (批示), that which is open first and the first due on top.
 *
 * @param actor opaque id of the leader, whether they gave it themselves or had it given
 */
public record FindDirectives(String actor, int limit) {

  /**
   * @param total how many there are, listed or not
   */
  public record Result(long total, List<Item> items) {}

  /**
   * @param number of the warning, as people write it; {@code null} where it has none
   * @param unit unit of the warning
   * @param answering name of the person or unit that is to do it; {@code null} where none is named
   * @param doneAt when it was done; {@code null} while it is open
   * @param over whether the warning is over
   */
  public record Item(
      String warningId,
      @Nullable String number,
      String unit,
      @Nullable String unitName,
      @Nullable String controlPointName,
      @Nullable String controlPointNameEn,
      Colour colour,
      String text,
      @Nullable String answering,
      LocalDate due,
      Instant givenAt,
      @Nullable Instant doneAt,
      @Nullable String result,
      boolean over) {

    public boolean isOpen() {
      return doneAt == null && !over;
    }
  }
}

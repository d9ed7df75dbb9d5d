package io.vigil.app.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of warnings is narrowed to; also the address of its next page.
 *
 * @param mine only those in which the next step is the reader's
 */
record WarningFilter(
    FindWarnings.@Nullable Filter state,
    @Nullable Boolean mine,
    @Nullable Colour colour,
    @Nullable Level level,
    @Nullable String unit,
    @Nullable String point) {

  WarningFilter {
    state = state == null ? FindWarnings.Filter.NEEDS_HAND : state;
    mine = mine != null && mine;
    unit = unit == null ? "" : unit;
    point = point == null ? "" : point;
  }

  /** The same of what is a task of the year. */
  WarningFilter structural() {
    return new WarningFilter(FindWarnings.Filter.STRUCTURAL, mine, colour, level, unit, point);
  }

  /** Whether tasks of the year stand apart from the list. */
  boolean foldsStructural() {
    return state == FindWarnings.Filter.OPEN || state == FindWarnings.Filter.NEEDS_HAND;
  }

  /** Whether a row stands in the list itself. */
  boolean lists(WarningRows.Row row) {
    return !foldsStructural() || !row.isStructural();
  }

  void require(SignedIn person, UnitAccess access) {
    String wanted = orNull(unit);
    if (wanted != null) {
      access.require(person, wanted);
    }
  }

  /** As a parameter of an address. */
  public String query() {
    return "state=%s&mine=%s&colour=%s&level=%s&unit=%s&point=%s"
        .formatted(state, mine, name(colour), name(level), encoded(unit), encoded(point));
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(text == null ? "" : text, UTF_8);
  }

  private static String name(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name();
  }

  FindWarnings find(SignedIn person, int page, int size) {
    return new FindWarnings(
        orNull(unit),
        true,
        orNull(point),
        state == null ? FindWarnings.Filter.NEEDS_HAND : state,
        colour,
        level,
        person.scopes(),
        orNull(point) == null || state == FindWarnings.Filter.CLOSED,
        page,
        size,
        mine != null && mine ? Turns.of(person) : List.of());
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}

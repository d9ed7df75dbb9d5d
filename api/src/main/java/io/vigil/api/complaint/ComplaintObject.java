package io.vigil.api.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What complaints are about: a place, or where none is named a unit in one category.
 *
 * @param unit concerned
 */
public record ComplaintObject(@Nullable String place, String unit, @Nullable String category) {

  /** What all that is about a place has in common. */
  public static String placeId(String place) {
    return "place|" + place;
  }

  /** The same for all complaints about the same. */
  public String id() {
    return place != null
        ? placeId(place)
        : "unit|%s|%s".formatted(unit, category == null ? "" : category);
  }
}

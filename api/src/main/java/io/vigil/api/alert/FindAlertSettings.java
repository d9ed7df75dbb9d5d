package io.vigil.api.alert;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Silences, routes and contacts as they are now; contacts are masked. */
public record FindAlertSettings() {

  /**
   * @param version of the routes, from 0
   */
  public record Result(
      List<Silence> silences,
      int version,
      List<Route> routes,
      @Nullable String routesSetBy,
      Instant routesSetAt,
      List<Contact> contacts) {}

  /**
   * A silence that has not ended.
   *
   * @param held alerts that it has held back so far
   */
  public record Silence(
      String silenceId,
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable Colour colour,
      String reason,
      Instant from,
      Instant until,
      String setBy,
      long held) {}
}

package io.vigil.api.warning;

import java.util.List;

/**
 * How series stand by their latest judged value. An event tells why a warning was raised or
 * changed; a value that changes nothing makes none, and is found here.
 */
public record FindJudgements(List<Series> series) {

  public record Series(String controlPoint, String unit) {}

  /** One item for each series of which something was judged, in no order. */
  public record Result(List<Item> items) {}

  public record Item(Series series, Evidence evidence) {}
}

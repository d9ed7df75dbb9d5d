package io.vigil.command.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which colour a warning had when, and since when something is asked of people. */
final class Colours {
  private final NavigableMap<Instant, Colour> since = new TreeMap<>();
  private Colour now = Colour.BLUE;
  private Instant worseSince = Instant.MIN;

  void on(WarningEvent event, Colour colour) {
    if (colour == now && !since.isEmpty()) {
      return;
    }
    if (now == Colour.BLUE && colour != Colour.BLUE) {
      worseSince = notBeforeTheLast(event.recordedAt());
    }
    since.put(begin(event), colour);
    now = colour;
  }

  /** A relapse holds as of the day on which the readings said so, when it is noticed at last. */
  private Instant begin(WarningEvent event) {
    Instant relapsed = event instanceof WarningRelapsed one ? one.since() : null;
    return relapsed == null ? notBeforeTheLast(event.recordedAt()) : relapsed;
  }

  /** What is recorded late holds now: it does not come before the colour that it followed. */
  private Instant notBeforeTheLast(Instant at) {
    return since.isEmpty() || at.isAfter(since.lastKey()) ? at : since.lastKey();
  }

  boolean isBlue() {
    return now == Colour.BLUE;
  }

  boolean isBlueAt(Instant at) {
    Map.Entry<Instant, Colour> then = since.floorEntry(at);
    return (then == null ? now : then.getValue()) == Colour.BLUE;
  }

  /** When people were last told that it is worse than BLUE. */
  Instant worseSince() {
    return worseSince;
  }
}

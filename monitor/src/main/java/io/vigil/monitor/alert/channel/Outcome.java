package io.vigil.monitor.alert.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the channel said of a message. */
public sealed interface Outcome {

  /** The channel's own code says that it has the message. */
  record Delivered() implements Outcome {}

  /** The channel will not take it, however often it is sent. */
  record Rejected(String code, String text) implements Outcome {}

  /**
   * The channel did not take it now, or its answer was lost.
   *
   * @param until before then there is no use in trying; {@code null} if nobody said so
   * @param throttled whether the channel takes nothing at all until then
   */
  record TryAgain(String code, String text, @Nullable Instant until, boolean throttled)
      implements Outcome {}
}

package io.vigil.app.axon.processing;

import java.time.Duration;

/** How processes tell each other which of them does the work of a processor. */
public final class Claims {

  /** A claim that has not been renewed for so long is free for others. */
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private Claims() {}
}

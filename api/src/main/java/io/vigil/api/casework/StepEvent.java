package io.vigil.api.casework;

import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every event of a step says: who took it, when, and when that was recorded. */
public interface StepEvent extends VigilEvent {
  By by();

  Instant at();

  Instant recordedAt();

  /** What must be done next; {@code null} if nothing is awaited. */
  default @Nullable Due due() {
    return null;
  }
}

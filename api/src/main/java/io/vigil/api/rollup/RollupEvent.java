package io.vigil.api.rollup;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.reading.ReadingFact;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What the monitor computed from readings for the units above those that reported. */
public sealed interface RollupEvent extends VigilEvent {

  /**
   * A unit's judged period, put together once it was complete or its time was over: the sum of the
   * numerators over the sum of the denominators of the units below.
   *
   * @param reading as if the unit itself had reported it; lines and direction are those of its
   *     members' latest reading. Its value is {@code null} where nothing is left of what was
   *     computed before
   * @param again whether the period was put together before, and a late or corrected reading
   *     changed it
   * @param units units that reported
   * @param corrected whether a correction is among what changed it; {@code null} where the event is
   *     older than this component, and tells no corrected reading from a late one
   */
  @StoredAs("rollup.computed")
  @Revision("1")
  record RollupComputed(ReadingFact reading, boolean again, int units, @Nullable Boolean corrected)
      implements RollupEvent {

    /** Whether wrong data were put right, rather than missing ones came late. */
    public boolean putsRight() {
      return corrected == null ? again : again && corrected;
    }
  }
}

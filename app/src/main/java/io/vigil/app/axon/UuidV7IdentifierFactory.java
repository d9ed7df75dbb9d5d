package io.vigil.app.axon;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/** Identifiers in the order of their making, so that index pages fill from left to right. */
public final class UuidV7IdentifierFactory extends IdentifierFactory {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int COUNTER_BITS = 12;

  /** Milliseconds and a counter; runs ahead of the clock rather than repeating itself. */
  private final AtomicLong ticks = new AtomicLong();

  @Override
  public String generateIdentifier() {
    return next().toString();
  }

  UUID next() {
    var now = System.currentTimeMillis() << COUNTER_BITS;
    var tick = ticks.updateAndGet(last -> Math.max(last + 1, now));
    var high = (tick >>> COUNTER_BITS) << 16 | VERSION | (tick & 0xFFF);
    var low = ThreadLocalRandom.current().nextLong() >>> 2 | VARIANT;
    return new UUID(high, low);
  }
}

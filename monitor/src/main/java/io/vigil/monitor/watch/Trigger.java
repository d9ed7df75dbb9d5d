package io.vigil.monitor.watch;

import java.time.Instant;

/**
 * The event that is being taken in.
 *
 * @param position where it stands in the store
 * @param recordedAt when the college learned it
 * @param correction whether it corrected what was known before
 */
public record Trigger(long position, String eventId, Instant recordedAt, boolean correction) {}

package io.vigil.api.meeting;

import java.time.Instant;

/**
 * What a meeting decided; it becomes a matter of the unit.
 *
 * @param matterId of the matter that it becomes
 * @param dueAt last moment at which it must be done
 */
public record Decision(String matterId, String text, String unit, Instant dueAt) {}

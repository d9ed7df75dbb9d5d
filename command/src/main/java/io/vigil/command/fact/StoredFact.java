package io.vigil.command.fact;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event to append, with the natural key that is to be known afterwards.
 *
 * @param key {@code null} for events that are never repeated
 */
record StoredFact(@Nullable FactKey key, @Nullable FactValue value, EventMessage<?> event) {}

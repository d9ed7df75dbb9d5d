package io.vigil.command.fact;

import io.vigil.api.message.VigilEvent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that was checked and may be new.
 *
 * @param event the event it becomes, given what was known before; {@code null} where nothing was
 */
public record Fact(FactKey key, FactValue value, Function<@Nullable FactValue, VigilEvent> event) {}

package io.vigil.api.baseline;

import java.time.LocalDate;
import org.axonframework.commandhandling.RoutingKey;

/**
 * Accepts the level of a series since a day as its new usual one. The same again changes nothing.
 *
 * @param from first day of the new level, not in the future
 * @param reason why, in a sentence
 * @param actor who decides
 */
public record AcceptBaseline(
    @RoutingKey String controlPoint, String unit, LocalDate from, String reason, String actor) {}

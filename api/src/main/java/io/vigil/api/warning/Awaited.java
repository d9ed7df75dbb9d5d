package io.vigil.api.warning;

import io.vigil.api.casework.Due;
import java.time.Instant;

/**
 * What is awaited of people.
 *
 * @param half when half of the time is over and the next in line is told
 */
public record Awaited(Due due, Instant half) {}

package io.vigil.api.controlpoint;

import io.vigil.api.grading.Detection;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Sets from a day on how statistics are weighed beside the lines of a control point. The same again
 * changes nothing; another decision for the same day replaces the earlier one.
 *
 * @param document number of the document that decides it
 */
public record SetDetection(
    @RoutingKey String controlPoint, Detection detection, @Nullable String document) {}

package io.vigil.api.targets;

import io.vigil.api.grading.Direction;

/**
 * A figure by which a task is carried out.
 *
 * @param controlPoint code of the control point that measures it
 * @param direction whether more or less of it is better
 * @param target to be reached, not negative
 */
public record Indicator(String controlPoint, Direction direction, double target) {}

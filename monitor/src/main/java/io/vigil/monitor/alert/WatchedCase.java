package io.vigil.monitor.alert;

import io.vigil.api.grading.Colour;
import java.util.List;

/**
 * What is kept of a case whose later events do not repeat it.
 *
 * @param historical whether nothing but facts of history has touched it
 */
record WatchedCase(
    String controlPoint, String unit, List<String> unitPath, Colour colour, boolean historical) {}

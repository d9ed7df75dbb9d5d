package io.vigil.monitor.occurrence;

import java.util.List;

/**
 * The unit that a warning is about.
 *
 * @param path ids from the root down to the unit
 */
record Place(String unit, List<String> path) {}

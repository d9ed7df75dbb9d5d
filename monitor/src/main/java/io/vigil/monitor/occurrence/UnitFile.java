package io.vigil.monitor.occurrence;

import java.util.List;

/**
 * A unit, of which many events say the id alone.
 *
 * @param path ids from the root down to it
 */
record UnitFile(List<String> path) implements CaseFile {}

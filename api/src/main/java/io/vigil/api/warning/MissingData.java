package io.vigil.api.warning;

import java.time.LocalDate;
import java.util.List;

/**
 * Data of a control point that the unit of the warning owes.
 *
 * @param units that the missing data are about
 * @param periods that are missing, in order
 * @param readings number of readings that are missing
 * @param since first day on which something was missing
 */
public record MissingData(
    List<String> units, List<String> periods, long readings, LocalDate since) {}

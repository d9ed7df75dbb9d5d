package io.vigil.monitor.watch;

import java.util.List;

/**
 * What the readings of a series come to by the rules of their time and by others.
 *
 * @param before by their first days
 * @param after by their first days
 */
public record JudgedTwice(String unit, List<JudgedCase> before, List<JudgedCase> after) {}

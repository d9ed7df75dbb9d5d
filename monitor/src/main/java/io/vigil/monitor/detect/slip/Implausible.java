package io.vigil.monitor.detect.slip;

import io.vigil.api.doubt.Slip;

/**
 * Why a value cannot be right.
 *
 * @param expected what its series let expect, in the unit of measure
 * @param repaired what it would be without the slip, in the unit of measure
 */
public record Implausible(Slip slip, double expected, double repaired) {}

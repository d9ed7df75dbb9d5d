package io.vigil.bench;

/** A warning that is raised, by its control point, which is measured in one unit alone. */
record BurstCase(String point, String unit, boolean isRed) {}

package io.vigil.monitor.report;

import io.vigil.api.tally.Severity;

/** Tallies of one year, unit, category and severity, added up. */
record CountedTally(String year, String unit, String category, Severity severity, long count) {}

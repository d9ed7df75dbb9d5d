package io.vigil.monitor.occurrence;

/**
 * A case that is, or was, overdue.
 *
 * @param wanted its warning as it was wanted last
 */
record OverdueFile(Wanted wanted, Told told) implements CaseFile {}

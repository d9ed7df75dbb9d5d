package io.vigil.monitor.occurrence;

/**
 * A self-check that was not done in time, of which later events say the id alone.
 *
 * @param unit that owes it
 */
record SelfCheckFile(String unit) implements CaseFile {}

package io.vigil.monitor.occurrence;

import org.jspecify.annotations.Nullable;

/**
 * A self-check that was not done in time, of which later events say the id alone.
 *
 * @param unit that owes it
 * @param subject what is to be checked and when; {@code null} in files from before it was kept
 */
record SelfCheckFile(String unit, @Nullable String subject) implements CaseFile {}

package io.vigil.api.register;

import java.time.Instant;
import java.util.List;

/**
 * Entries of registers in which something was due before now, longest overdue first.
 *
 * @param limit most of them
 */
public record FindDueEntries(Instant now, int limit) {

  public record Result(List<Item> items) {}

  public record Item(RegisterKind kind, String caseId) {}
}

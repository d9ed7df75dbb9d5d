package io.vigil.api.check;

import java.time.Instant;
import java.util.List;

/** Checks in which a limit has passed that nobody has told them of yet. */
public record FindDueChecks(Instant now, int limit) {

  public record Result(List<Item> items) {}

  public record Item(CheckKind kind, String caseId) {}
}

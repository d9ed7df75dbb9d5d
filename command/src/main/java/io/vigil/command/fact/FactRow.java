package io.vigil.command.fact;

import java.util.List;

/** What one row of a file says; the first fact decides how the row is counted. */
public record FactRow(List<Fact> facts) {
  public static FactRow of(Fact... facts) {
    return new FactRow(List.of(facts));
  }
}

package io.vigil.command.row;

import io.vigil.command.fact.FactRow;
import io.vigil.command.table.RowProblem;

/** Takes what became of rows. */
public interface RowSink {
  /** What the next row is to be checked against. */
  RowContext context();

  void accept(FactRow facts);

  void reject(Entry<?> entry, RowProblem problem);
}

package io.vigil.command.row;

import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;

/** Knows one kind of row: how it is written and what it has to satisfy. One per import. */
public interface RowHandler<R extends IntakeRow> {
  Schema schema();

  R read(TableRow row) throws RowProblem;

  /** Turns a row into facts, now or when the last row was seen. */
  void accept(Entry<R> entry, RowSink sink) throws RowProblem;

  /** Called once, after the last row. */
  default void finish(RowSink sink) {}
}

package io.vigil.app.caseimport;

import io.vigil.command.imports.RowError;
import java.util.List;

/**
 * What became of the rows of a file of cases.
 *
 * @param accepted cases that were not known
 * @param unchanged cases whose own number was taken in before; they stay as they are
 * @param errors rows that were refused: line, column, value, and what to do
 */
public record CaseReceipt(long accepted, long unchanged, long rejected, List<RowError> errors) {}

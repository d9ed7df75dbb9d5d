package io.vigil.command.row;

import io.vigil.command.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read.
 *
 * @param source the row as sent; {@code null} where a program gave it
 */
public record Entry<R extends IntakeRow>(R row, @Nullable TableRow source) {}

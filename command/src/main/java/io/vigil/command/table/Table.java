package io.vigil.command.table;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** A table that is read row by row, once, in bounded memory. */
public interface Table extends Closeable {
  Header header();

  /** The next row, or {@code null} at the end. */
  @Nullable TableRow next();

  Format format();
}

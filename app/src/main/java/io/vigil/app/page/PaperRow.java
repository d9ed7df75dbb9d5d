package io.vigil.app.page;

import io.vigil.app.wording.Figures;
import io.vigil.monitor.document.Cell;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table on paper. */
final class PaperRow {
  private PaperRow() {}

  static List<Cell> of(@Nullable String... texts) {
    return Stream.of(texts)
        .map(text -> Cell.text(Objects.requireNonNullElse(text, Figures.NONE)))
        .toList();
  }
}

package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.report.text.Differences.Difference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells corrections from what goes on with time. What happened in the years of an analysis does not
 * change by itself: where tables that count it differ, facts were corrected or handed in later.
 * Everything else (cases are closed, measures show their effect, months pass) may differ only
 * because it is later.
 */
public final class Corrections {
  private static final Set<String> OF_THE_YEARS =
      Set.of("T1", "T1-1", "T1-2", "T2", "T3", "T3-2", "T3-3", "T3-4", "T4", "T6");

  private Corrections() {}

  /** Those among {@link Differences#between}, of tables that both have. */
  public static Set<Difference> of(Document kept, Document now) {
    Set<String> tables = tables(kept);
    tables.retainAll(tables(now));
    return Set.copyOf(Differences.between(only(kept, tables), only(now, tables)));
  }

  private static Set<String> tables(Document document) {
    return document
        .all(Grid.class)
        .map(Grid::key)
        .filter(OF_THE_YEARS::contains)
        .collect(Collectors.toSet());
  }

  private static Document only(Document document, Set<String> tables) {
    List<Block> blocks =
        document
            .all(Grid.class)
            .filter(grid -> tables.contains(grid.key()))
            .<Block>map(grid -> grid)
            .toList();
    return new Document(document.head(), blocks);
  }
}

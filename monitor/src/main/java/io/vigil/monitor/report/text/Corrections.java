package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.report.text.Differences.Difference;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells corrections from what goes on with time. What happened in the years of an analysis does not
 * change by itself: where tables that count it differ, facts were corrected or handed in later.
 * Everything else (cases are closed, measures show their effect, months pass) may differ only
 * because it is later.
 */
public final class Corrections {
  private static final Set<String> OF_THE_YEARS =
      Set.of("T1", "T1-1", "T1-2", "T2", "T3", "T3-2", "T3-3", "T3-4", "T4", "T6");

  private static final String KEY_FIGURES = "T0-1";

  private Corrections() {}

  /**
   * Those among {@link Differences#between}, of tables that both have.
   *
   * @param keyFigures names of the rows among the key figures that count what happened, too
   */
  public static Set<Difference> of(Document kept, Document now, Set<String> keyFigures) {
    return Stream.concat(
            between(kept, now, OF_THE_YEARS::contains),
            between(kept, now, KEY_FIGURES::equals)
                .filter(one -> keyFigures.contains(Differences.row(one))))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Difference> between(Document kept, Document now, Predicate<String> wanted) {
    Set<String> tables = tables(kept, wanted);
    tables.retainAll(tables(now, wanted));
    return Differences.between(only(kept, tables), only(now, tables)).stream();
  }

  private static Set<String> tables(Document document, Predicate<String> wanted) {
    return document.all(Grid.class).map(Grid::key).filter(wanted).collect(Collectors.toSet());
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

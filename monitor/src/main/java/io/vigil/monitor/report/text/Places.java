package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which table of a report made anew is which of the kept one. The keys of tables are their names,
 * or in some reports numbers as they come: there another table in front moves all that follow, and
 * what the caption says beside the number tells which is which.
 */
final class Places {
  private static final Pattern NUMBERED = Pattern.compile("T\\d+(-\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("^\\D*\\d+\\s+");

  private final List<Grid> kept;
  private final boolean running;

  Places(Document kept, Document now) {
    this.kept = numbered(kept);
    running = isRunning(this.kept) && isRunning(numbered(now));
  }

  /** The key of the table in the kept report, or the caption of one that is not in it. */
  String of(Grid now) {
    return running && isNumbered(now)
        ? kept.stream()
            .filter(one -> said(one).equals(said(now)))
            .map(Grid::key)
            .findFirst()
            .orElse(now.caption())
        : now.key();
  }

  private static List<Grid> numbered(Document document) {
    return document.all(Grid.class).filter(Places::isNumbered).toList();
  }

  private static boolean isNumbered(Grid grid) {
    return NUMBERED.matcher(grid.key()).matches();
  }

  private static boolean isRunning(List<Grid> grids) {
    return IntStream.range(0, grids.size())
        .allMatch(place -> grids.get(place).key().equals("T" + (place + 1)));
  }

  private static String said(Grid grid) {
    return NUMBER.matcher(grid.caption()).replaceFirst("");
  }
}

package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.text.Corrections;
import io.vigil.monitor.report.text.Differences.Difference;
import io.vigil.monitor.report.text.Words;
import java.util.Set;
import java.util.stream.Collectors;

/** What was corrected or handed in since an analysis was kept. */
public final class LaterCorrections {

  private LaterCorrections() {}

  public static Set<Difference> of(Document kept, Document now) {
    var words = new Words(kept.head().language(), Analyses.BUNDLE);
    return Corrections.of(
        kept,
        now,
        KeyFigures.OF_WHAT_HAPPENED.stream().map(words::text).collect(Collectors.toSet()));
  }
}

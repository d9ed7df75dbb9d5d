package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import java.util.List;

/** A kind of report that comes again. */
interface PeriodicReport {
  ReportKind kind();

  List<Chapter> chapters();

  /** Whether it grows with the programmes, so that of several it needs a table of contents. */
  default boolean hasSheetForEachProgramme() {
    return false;
  }

  /** Whether it is set into another document, and so in smaller letters. */
  default boolean isEnclosed() {
    return false;
  }

  /** With a title page and contents, or laid out as a letter. */
  boolean isLong();
}

package io.vigil.monitor.watch;

import java.time.LocalDate;

/** Where the stored readings of a series are found. */
interface Archive {
  Timeline whole(Series series);

  Timeline since(Series series, LocalDate day);
}

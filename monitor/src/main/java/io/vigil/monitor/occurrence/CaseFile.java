package io.vigil.monitor.occurrence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of something that may raise a warning. */
sealed interface CaseFile
    permits UnitFile,
        IncidentFile,
        GroupFile,
        ComplaintFile,
        ObjectFile,
        SelfCheckFile,
        UncheckedFile,
        OverdueFile,
        RegisterFile {

  /** When its warning is over if nothing happens again; {@code null} where no time ends it. */
  default @Nullable Instant endsAt() {
    return null;
  }
}

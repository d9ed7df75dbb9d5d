package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told when its time comes, unless the case has moved on by then.
 *
 * @param dueAt when its time comes
 */
record Pending(Notice notice, Instant dueAt) {
  String caseId() {
    return notice.caseId();
  }

  NoticeKind what() {
    return notice.what();
  }

  /** What is awaited tells two of a kind apart. */
  String step() {
    @Nullable String awaited = notice.awaited();
    return awaited == null ? "" : awaited;
  }

  Pending at(Instant moment) {
    return new Pending(notice, moment);
  }
}

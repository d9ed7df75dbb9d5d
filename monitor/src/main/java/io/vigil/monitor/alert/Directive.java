package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a leader asks for in a case (批示). */
final class Directive {
  private Directive() {}

  static Notice notice(String eventId, DirectiveGiven event, WatchedCase known, Instant due) {
    return new Notice(
        Docket.id(eventId, NoticeKind.DIRECTIVE.name()),
        CaseKind.WARNING,
        event.warningId(),
        null,
        known.colour(),
        null,
        Objects.requireNonNullElse(event.unit(), known.unit()),
        List.of(),
        known.controlPoint(),
        null,
        null,
        null,
        null,
        NoticeKind.DIRECTIVE,
        event.at(),
        due,
        null,
        "/warnings/" + event.warningId(),
        new Address(List.of(To.UNIT, To.QUALITY_OFFICE), false, event.by().actor()),
        null);
  }
}

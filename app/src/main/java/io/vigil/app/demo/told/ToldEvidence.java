package io.vigil.app.demo.told;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.attachment.EarlierEvidence;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoEvidence;
import java.util.stream.Stream;

/** Files that prove measures of incidents. */
final class ToldEvidence {
  private final DemoCases cases;
  private final Cast cast;
  private final ToldIncidents incidents;

  ToldEvidence(DemoCases cases, Cast cast, ToldIncidents incidents) {
    this.cases = cases;
    this.cast = cast;
    this.incidents = incidents;
  }

  Stream<DemoEvidence> all() {
    return cases.evidence();
  }

  static String id(DemoEvidence one) {
    return ToldCase.idOf("evidence", one.file());
  }

  /** Lays the content down and gives the order that attaches it. */
  Attach lay(DemoEvidence one, EarlierEvidence evidence) {
    String incident = incidents.id(one.incident());
    String measure = new CasePart(incident, String.valueOf(one.measure())).id();
    return evidence.lay(
        id(one),
        new AttachmentDesk.Case(AttachedTo.INCIDENT_MEASURE, measure, null),
        unit(one),
        one.name(),
        one.content(),
        new AttachmentDesk.Told(one.dated(), null),
        cast.by(one.by()),
        one.at());
  }

  private String unit(DemoEvidence one) {
    return cases
        .incidents()
        .filter(incident -> incident.no().equals(one.incident()))
        .map(incident -> incident.unit())
        .findFirst()
        .orElseThrow();
  }
}

package io.vigil.app.demo.told;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentCommand.Attach;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.attachment.EarlierEvidence;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoEvidence;
import io.vigil.app.demo.cases.DemoMeasureEvidence;
import io.vigil.app.demo.cases.EvidenceFile;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files that prove measures of incidents, and of warnings that the stories tell of. */
final class ToldEvidence {
  private final DemoCases cases;
  private final Cast cast;
  private final EarlierEvidence evidence;

  ToldEvidence(DemoCases cases, Cast cast, EarlierEvidence evidence) {
    this.cases = cases;
    this.cast = cast;
    this.evidence = evidence;
  }

  /** A file that is to be attached. */
  record Piece(AttachmentDesk.Case to, String unit, EvidenceFile file) {
    String id() {
      return ToldCase.idOf("evidence", file.file());
    }
  }

  List<Piece> ofIncidents(ToldIncidents incidents) {
    return cases.evidence().map(one -> piece(one, incidents)).toList();
  }

  private Piece piece(DemoEvidence one, ToldIncidents incidents) {
    String measure = new CasePart(incidents.id(one.incident()), String.valueOf(one.measure())).id();
    return new Piece(
        new AttachmentDesk.Case(AttachedTo.INCIDENT_MEASURE, measure, null), unit(one), one.file());
  }

  private String unit(DemoEvidence one) {
    return cases
        .incidents()
        .filter(incident -> incident.no().equals(one.incident()))
        .map(incident -> incident.unit())
        .findFirst()
        .orElseThrow();
  }

  /** Of measures that are among these answers. */
  List<Piece> ofWarnings(Collection<? extends ResponseCommand> answers) {
    return answers.stream()
        .filter(PlanMeasures.class::isInstance)
        .map(PlanMeasures.class::cast)
        .flatMap(this::pieces)
        .toList();
  }

  private Stream<Piece> pieces(PlanMeasures planned) {
    return planned.measures().stream()
        .flatMap(
            measure ->
                cases
                    .evidenceOfWarnings()
                    .filter(one -> one.measure().equals(measure.text()))
                    .map(DemoMeasureEvidence::file)
                    .map(
                        file ->
                            new Piece(
                                new AttachmentDesk.Case(
                                    AttachedTo.MEASURE,
                                    new CasePart(planned.warningId(), measure.measureId()).id(),
                                    null),
                                Objects.requireNonNull(measure.unit(), "a unit answers"),
                                file)));
  }

  /** Lays the content down and gives the order that attaches it. */
  Attach lay(Piece one) {
    EvidenceFile file = one.file();
    return evidence.lay(
        one.id(),
        one.to(),
        one.unit(),
        file.name(),
        file.content(),
        new AttachmentDesk.Told(file.dated(), null),
        cast.by(file.by()),
        file.at());
  }
}

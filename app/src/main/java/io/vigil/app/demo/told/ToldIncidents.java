package io.vigil.app.demo.told;

import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.rulebook.Quantity;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoIncident;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.cases.DemoLapse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents and lapses, in the order in which they were reported. */
final class ToldIncidents {
  private static final Duration TO_SETTLE = Duration.ofMinutes(15);

  private final DemoCalendar calendar = new DemoCalendar();
  private final DemoCases cases;
  private final Cast cast;
  private final Map<String, String> complaints;

  ToldIncidents(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
    this.complaints =
        cases
            .complaints()
            .filter(one -> one.convertedTo() != null)
            .collect(
                Collectors.toMap(
                    one -> String.valueOf(one.convertedTo()), one -> ToldComplaints.id(one.id())));
  }

  Stream<ToldCase> all() {
    return Stream.concat(cases.incidents().map(this::incident), cases.lapses().map(this::lapse))
        .sorted(ToldCase.IN_ORDER);
  }

  /** Of an incident by the number that the list gives it. */
  String id(String no) {
    return cases
        .incidents()
        .filter(incident -> incident.no().equals(no))
        .map(incident -> origin(incident).id())
        .findFirst()
        .orElseThrow();
  }

  private ToldCase incident(DemoIncident incident) {
    IncidentOrigin origin = origin(incident);
    Instant reported = incident.step(Kind.REPORTED).orElseThrow().at();
    return new ToldCase(
        origin.id(), reported, new IncidentTelling(incident, origin, cast).commands());
  }

  private IncidentOrigin origin(DemoIncident incident) {
    String complaint = complaints.get(incident.no());
    if (complaint != null) {
      return IncidentOrigin.complaint(complaint);
    }
    return incident.lapses().isEmpty()
        ? IncidentOrigin.report(incident.no())
        : IncidentOrigin.lapses(incident.person(), term(incident));
  }

  private String term(DemoIncident incident) {
    return calendar.terms().stream()
        .filter(term -> term.range().contains(incident.date()))
        .map(term -> term.term().code())
        .findFirst()
        .orElseThrow();
  }

  /** Entered and settled at once. */
  private ToldCase lapse(DemoLapse lapse) {
    IncidentOrigin origin = IncidentOrigin.report(lapse.no());
    Instant at = lapse.recordedAt();
    var report =
        new ReportIncident(
            origin.id(),
            origin.source(),
            null,
            lapse.unit(),
            lapse.subcategory(),
            CaseDays.at(lapse.date(), IncidentTelling.OCCURRED),
            null,
            Quantity.of(lapse.clause(), lapse.quantity()),
            null,
            lapse.person(),
            lapse.text(),
            cast.clerk(lapse.unit()),
            at,
            null);
    var settle =
        new SettleAsLapse(
            origin.id(),
            null,
            null,
            null,
            cast.authority("教务处副处长"),
            cast.by("教务处副处长"),
            at.plus(TO_SETTLE));
    return new ToldCase(origin.id(), at, List.of(report, settle));
  }
}

package io.vigil.app.demo.told;

import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoComplaint;
import io.vigil.app.demo.cases.DemoIncident;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.told.ComplaintTelling.Conversion;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Complaints, in the order in which they came in. */
final class ToldComplaints {
  private final CaseDays days = new CaseDays(new DemoCalendar());
  private final DemoCases cases;
  private final Cast cast;

  ToldComplaints(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  /** Of the complaint that the lists know under a name of their own. */
  static String id(String no) {
    return ToldCase.idOf("complaint", no);
  }

  Stream<ToldCase> all() {
    return cases.complaints().map(this::complaint).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase complaint(DemoComplaint complaint) {
    String id = id(complaint.id());
    var telling = new ComplaintTelling(complaint, id, days, cast, conversion(complaint, id));
    return new ToldCase(id, complaint.receivedAt(), telling.commands());
  }

  private @Nullable Conversion conversion(DemoComplaint complaint, String id) {
    String no = complaint.convertedTo();
    return no == null
        ? null
        : cases
            .incidents()
            .filter(incident -> incident.no().equals(no))
            .map(incident -> conversion(incident, id))
            .findFirst()
            .orElseThrow();
  }

  private static Conversion conversion(DemoIncident incident, String complaintId) {
    return new Conversion(
        IncidentOrigin.complaint(complaintId).id(),
        incident.step(Kind.REPORTED).orElseThrow().at());
  }
}

package io.vigil.app.axon.serialization;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Samples of incidents in which what is said is sealed under whom it concerns. */
final class SealedCaseHistory {
  private static final Instant AT = Instant.parse("2025-01-08T01:00:00Z");
  private static final Instant RECORDED = Instant.parse("2025-01-08T07:00:00.123Z");
  private static final By BY = new By("u-1", "DATA_OWNER", "page", "u-2");
  private static final Due DUE =
      new Due(
          "incident.propose",
          AT,
          Instant.parse("2025-02-19T15:59:59Z"),
          LocalDate.of(2025, 1, 20),
          LocalDate.of(2025, 2, 16));
  private static final List<PanelMember> PANEL = List.of(new PanelMember("u-9", "OFFICE"));
  private static final String ID = "i-1";
  private static final String PERSON = "T-1";
  private static final String OF_CASE = "incident|" + ID;
  private static final String SAID = "情节较轻";

  private SealedCaseHistory() {}

  static Stream<Sample> samples() {
    return Stream.concat(words(), persons());
  }

  /** The code of the person is sealed with the key of the case. */
  private static Stream<Sample> persons() {
    return CaseHistory.ofPerson(OF_CASE).map(event -> Sample.of(event, "-person"));
  }

  private static Stream<Sample> words() {
    return Stream.<IncidentEvent>of(
            new IncidentAccepted(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            new IncidentRejected(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            new InvestigationBegun(ID, PANEL, PERSON, SAID, BY, AT, RECORDED, DUE),
            new TimeExtended(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            new ProposalReturned(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            decided(),
            new NoticeServed(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            new MeasurePlanned(
                ID, PERSON, SAID, SAID, LocalDate.of(2025, 1, 8), BY, AT, RECORDED, DUE),
            new IncidentRectified(ID, PERSON, SAID, BY, AT, RECORDED, DUE),
            new RectificationVerified(ID, true, PERSON, SAID, BY, AT, RECORDED, DUE),
            new IncidentClosed(ID, PERSON, SAID, BY, AT, RECORDED, DUE))
        .map(event -> Sample.of(event, "-sealed"));
  }

  private static IncidentDecided decided() {
    return new IncidentDecided(
        ID,
        "FACULTY",
        List.of("COLLEGE", "FACULTY"),
        "EXAM",
        "2024-25",
        "2024-25/1",
        new Quantity("EX-02", 12.5, true),
        "2023",
        Severity.SERIOUS,
        Severity.GENERAL,
        PERSON,
        PERSON,
        null,
        List.of("芳芳"),
        PANEL,
        "教〔2025〕3号",
        Authority.ofOffice("OFFICE"),
        BY,
        AT,
        RECORDED,
        DUE);
  }
}

package io.vigil.app.page;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.page.CaseTimeline.Line;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The complaints that a warning of complaints rests on, as lines of its time. */
@Component
class ClusterLines {
  private static final int MOST = 200;

  private final ComplaintDesk desk;
  private final ComplaintRights rights;
  private final CollegeCalendar calendar;
  private final Words words;
  private final Clock clock;

  ClusterLines(
      ComplaintDesk desk,
      ComplaintRights rights,
      CollegeCalendar calendar,
      Words words,
      Clock clock) {
    this.desk = desk;
    this.rights = rights;
    this.calendar = calendar;
    this.words = words;
    this.clock = clock;
  }

  /** The place where complaints pile up; {@code null} where the warning is of something else. */
  static @Nullable String place(@Nullable Occurrence occurrence) {
    return occurrence != null && occurrence.rule() == OccurrenceRule.COMPLAINT_CLUSTER
        ? occurrence.subject()
        : null;
  }

  /** What the reader may see of them. */
  Stream<Line> of(
      SignedIn person, Locale locale, FindWarnings.Item warning, Instant from, Instant until) {
    String place = place(warning.evidence().occurrence());
    return place == null || !rights.seesAny(person)
        ? Stream.empty()
        : desk.list(query(person, place, from, until)).items().stream()
            .map(one -> line(locale, one));
  }

  private FindComplaints query(SignedIn person, String place, Instant from, Instant until) {
    return new FindComplaints(
        person.scopes(),
        person.scopes(),
        rights.isOfTheOffice(person),
        clock.instant(),
        null,
        false,
        ComplaintKind.COMPLAINT,
        null,
        null,
        place,
        null,
        from,
        until,
        0,
        MOST);
  }

  private Line line(Locale locale, FindComplaints.Item one) {
    return new Line(
        one.receivedAt().atZone(calendar.zone()).toLocalDate(),
        "COMPLAINT",
        null,
        words.text(
            locale,
            "timeline.COMPLAINT",
            Objects.requireNonNullElse(one.place(), ""),
            Objects.requireNonNullElse(one.title(), one.number())),
        "/complaints/" + one.id());
  }
}

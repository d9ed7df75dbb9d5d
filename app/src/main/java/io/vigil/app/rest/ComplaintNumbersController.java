package io.vigil.app.rest;

import io.vigil.api.complaint.ComplaintMeasures;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.complaint.ComplaintSeries;
import io.vigil.app.security.ForComplaints;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What requests and complaints come to, in numbers. */
@RestController
@RequestMapping("/api/complaints")
@ForComplaints
class ComplaintNumbersController {
  private static final int MOST_MONTHS = 60;

  private final ComplaintDesk desk;
  private final ComplaintRights rights;
  private final ComplaintSeries series;
  private final CollegeCalendar calendar;

  ComplaintNumbersController(
      ComplaintDesk desk,
      ComplaintRights rights,
      ComplaintSeries series,
      CollegeCalendar calendar) {
    this.desk = desk;
    this.rights = rights;
    this.series = series;
    this.calendar = calendar;
  }

  /** Shares of what was due in some days, as far as it was known at the end of a day. */
  record Numbers(
      LocalDate from,
      LocalDate to,
      LocalDate asOf,
      ComplaintMeasures measures,
      @Nullable Double handlingRate,
      @Nullable Double inTimeRate,
      @Nullable Double satisfactionRate,
      @Nullable Double repeatRate,
      @Nullable Double perThousandStudents) {}

  @GetMapping("/numbers")
  Numbers numbers(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String asOf) {
    LocalDate first =
        Objects.requireNonNull(Parameters.date("from", Parameters.required("from", from)));
    LocalDate last = Objects.requireNonNull(Parameters.date("to", Parameters.required("to", to)));
    Parameters.inOrder(first, last);
    LocalDate known = Parameters.date("asOf", asOf);
    LocalDate day = known == null ? calendar.today() : known;
    FindComplaintNumbers.Result found =
        desk.numbers(
            new FindComplaintNumbers(
                first, last, day, person.scopes(), calendar.terms().schoolYearOn(first).code()));
    ComplaintMeasures measures = found.measures();
    return new Numbers(
        first,
        last,
        day,
        measures,
        measures.handlingRate(),
        measures.inTimeRate(),
        measures.satisfactionRate(),
        measures.repeatRate(),
        person.seesEverything() ? measures.perThousand(found.students()) : null);
  }

  /** The months up to one, newest first. */
  record Series(@Nullable String place, List<ComplaintSeries.Month> items) {}

  @GetMapping("/series")
  Series series(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String place,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "12") String months) {
    LocalDate last = Parameters.date("to", to);
    String about = Parameters.text(place);
    return new Series(
        about,
        series.of(
            person,
            YearMonth.from(last == null ? calendar.today() : last),
            Math.min(Parameters.size(months), MOST_MONTHS),
            about));
  }

  @GetMapping("/places")
  FindComplaintPlaces.Result places(
      @AuthenticationPrincipal SignedIn person, @RequestParam @Nullable String day) {
    LocalDate given = Parameters.date("day", day);
    return desk.places(
        new FindComplaintPlaces(
            given == null ? calendar.today() : given,
            person.scopes(),
            rights.isOfTheOffice(person)));
  }
}

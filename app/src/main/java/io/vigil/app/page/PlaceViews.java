package io.vigil.app.page;

import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One place: requests by month, when they piled up, what was done, and whether they went back. */
@Component
class PlaceViews {
  private static final String COMPLAINTS = "COMPLAINT";
  private static final int MONTHS = 12;
  private static final int ALL = 1000;
  private static final Duration WINDOW = Duration.ofDays(30);
  private static final Duration AFTER = Duration.ofDays(14 * 7L);

  private final ComplaintRights rights;
  private final Questions questions;
  private final ComplaintDesk complaints;
  private final ResponseDesk responses;
  private final WarningViews warnings;
  private final CollegeCalendar calendar;
  private final Clock clock;

  PlaceViews(
      ComplaintRights rights,
      Questions questions,
      ComplaintDesk complaints,
      ResponseDesk responses,
      WarningViews warnings,
      CollegeCalendar calendar,
      Clock clock) {
    this.rights = rights;
    this.questions = questions;
    this.complaints = complaints;
    this.responses = responses;
    this.warnings = warnings;
    this.calendar = calendar;
    this.clock = clock;
  }

  record Month(String month, long count) {}

  /**
   * Requests that piled up.
   *
   * @param within requests in the 30 days that led to it
   * @param after requests in the 14 weeks since it ended; {@code null} while it lasts
   * @param soFar whether these weeks are not over yet
   * @param incidents cases that requests became
   */
  record Cluster(
      WarningView warning,
      LocalDate on,
      @Nullable LocalDate endedOn,
      List<FindResponse.Measure> measures,
      List<String> incidents,
      long within,
      @Nullable Long after,
      boolean soFar) {}

  record View(String place, List<Month> months, long most, List<Cluster> clusters) {}

  View of(SignedIn person, Locale locale, String place) {
    List<FindComplaints.Item> items =
        complaints
            .list(
                new FindComplaints(
                    person.scopes(),
                    person.scopes(),
                    rights.isOfTheOffice(person),
                    clock.instant(),
                    null,
                    false,
                    null,
                    null,
                    null,
                    place,
                    null,
                    0,
                    ALL))
            .items();
    List<Month> months = months(items);
    long most = months.stream().mapToLong(Month::count).max().orElse(0);
    return new View(place, months, most, clusters(person, locale, place, items));
  }

  private List<Month> months(List<FindComplaints.Item> items) {
    YearMonth now = YearMonth.from(calendar.today());
    return IntStream.range(0, MONTHS)
        .mapToObj(back -> now.minusMonths(MONTHS - 1L - back))
        .map(month -> new Month(month.toString(), in(items, month)))
        .toList();
  }

  private long in(List<FindComplaints.Item> items, YearMonth month) {
    return items.stream()
        .filter(item -> YearMonth.from(item.receivedAt().atZone(calendar.zone())).equals(month))
        .count();
  }

  private List<Cluster> clusters(
      SignedIn person, Locale locale, String place, List<FindComplaints.Item> items) {
    var query =
        new FindWarnings(
            null,
            false,
            COMPLAINTS,
            FindWarnings.Filter.ALL,
            null,
            null,
            person.scopes(),
            false,
            0,
            ALL);
    return questions.ask(query, FindWarnings.Result.class).items().stream()
        .filter(warning -> isOf(warning, place))
        .map(warning -> cluster(locale, warning, items))
        .toList();
  }

  private static boolean isOf(FindWarnings.Item warning, String place) {
    Occurrence occurrence = warning.evidence().occurrence();
    return occurrence != null && occurrence.caseId().equals("place|" + place);
  }

  private Cluster cluster(
      Locale locale, FindWarnings.Item warning, List<FindComplaints.Item> items) {
    FindWarnings.Ending ending = warning.ending();
    List<String> members = Objects.requireNonNull(warning.evidence().occurrence()).members();
    Instant ended = ending == null ? null : ending.at();
    return new Cluster(
        warnings.of(locale, List.of(warning)).getFirst(),
        day(warning.raisedAt()),
        ended == null ? null : day(ended),
        responses.of(warning.id()).measures(),
        incidents(items, warning.raisedAt(), ended == null ? clock.instant() : ended),
        members.size(),
        ended == null ? null : between(items, ended, ended.plus(AFTER)),
        ended != null && ended.plus(AFTER).isAfter(clock.instant()));
  }

  private static List<String> incidents(
      List<FindComplaints.Item> items, Instant raised, Instant ended) {
    return items.stream()
        .filter(item -> !item.receivedAt().isBefore(raised.minus(WINDOW)))
        .filter(item -> item.receivedAt().isBefore(ended))
        .flatMap(item -> Stream.ofNullable(item.incidentId()))
        .toList();
  }

  private static long between(List<FindComplaints.Item> items, Instant from, Instant to) {
    return items.stream()
        .filter(item -> item.receivedAt().isAfter(from) && item.receivedAt().isBefore(to))
        .count();
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(calendar.zone()).toLocalDate();
  }
}

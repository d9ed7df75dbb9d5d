package io.vigil.app.rest;

import io.vigil.api.delivery.DeliveryCounts;
import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.app.delivery.DeliveryCalendar;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.delivery.DeliveryWeek;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which data came when, and which are missing. */
@RestController
@RequestMapping("/api")
@ForReaders
class DeliveriesController {
  private static final int MOST_WEEKS = 40;
  private static final List<String> SPANS = List.of("week", "month", "term");

  private final DeliveryDesk desk;
  private final DeliveryCalendar calendar;
  private final UnitAccess access;

  DeliveriesController(DeliveryDesk desk, DeliveryCalendar calendar, UnitAccess access) {
    this.desk = desk;
    this.calendar = calendar;
    this.access = access;
  }

  record Week(String period, LocalDate from, LocalDate to) {}

  /** What fell due in a span, added up over all owners. */
  record Share(
      String span,
      LocalDate from,
      LocalDate to,
      DeliveryCounts counts,
      @Nullable Double onTimeShare,
      @Nullable Double backfilledShare,
      @Nullable Double meanDelay) {}

  record Delivered(List<Week> weeks, List<Share> shares, List<FindDeliveries.Row> feeds) {}

  record Missing(long total, List<FindOwed.Row> feeds) {}

  @GetMapping("/deliveries")
  Delivered deliveries(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String until,
      @RequestParam(defaultValue = "12") String weeks) {
    LocalDate given = Parameters.date("until", until);
    LocalDate day = given == null ? calendar.today() : given;
    List<String> scopes = scopes(person, unit);
    List<DeliveryWeek> columns =
        calendar.weeks(day, Parameters.number("weeks", weeks, 1, MOST_WEEKS));
    return new Delivered(
        columns.stream()
            .map(week -> new Week(week.week().code(), week.from(), week.last()))
            .toList(),
        shares(desk.timeliness(scopes, day), calendar.spans(day)),
        desk.grid(scopes, columns).rows());
  }

  private static List<Share> shares(FindTimeliness.Result found, List<FindTimeliness.Span> spans) {
    return IntStream.range(0, spans.size())
        .mapToObj(place -> share(found, spans.get(place), place))
        .toList();
  }

  private static Share share(FindTimeliness.Result found, FindTimeliness.Span span, int place) {
    DeliveryCounts counts =
        found.rows().stream()
            .filter(row -> row.span() == place)
            .map(FindTimeliness.Row::counts)
            .reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    return new Share(
        SPANS.get(place),
        span.from(),
        span.to(),
        counts,
        counts.onTimeShare(),
        counts.backfilledShare(),
        counts.meanDelay());
  }

  @GetMapping("/missing")
  Missing missing(@AuthenticationPrincipal SignedIn person, @RequestParam @Nullable String unit) {
    List<FindOwed.Row> rows = desk.owed(scopes(person, unit));
    return new Missing(rows.stream().mapToLong(FindOwed.Row::missing).sum(), rows);
  }

  private List<String> scopes(SignedIn person, @Nullable String unit) {
    String wanted = Parameters.text(unit);
    if (wanted == null) {
      return person.scopes();
    }
    access.require(person, wanted);
    return List.of(wanted);
  }
}

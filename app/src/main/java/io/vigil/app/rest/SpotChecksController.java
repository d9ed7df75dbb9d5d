package io.vigil.app.rest;

import io.vigil.api.delivery.DeliveryCommand.RecordSpotCheck;
import io.vigil.api.delivery.DeliveryCommand.RemindOfData;
import io.vigil.api.delivery.DrawSample;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindSpotChecks;
import io.vigil.api.message.Rejection;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done about data: reminders and spot checks. */
@RestController
@RequestMapping("/api")
class SpotChecksController {
  private static final String CHANNEL = "api";
  private static final int LARGEST_DRAW = 1_000_000;

  private final DeliveryDesk desk;

  SpotChecksController(DeliveryDesk desk) {
    this.desk = desk;
  }

  /** Whom to remind of what. */
  record Reminding(@Nullable String controlPoint, @Nullable String dataOwner) {}

  record Reminded(
      String reminderId, List<String> units, List<String> periods, long missing, LocalDate on) {}

  /** A sample that was compared with its source. */
  record Checking(
      @Nullable String controlPoint,
      @Nullable String dataOwner,
      @Nullable String from,
      @Nullable String to,
      @Nullable Integer draw,
      @Nullable List<Judged> rows) {}

  record Judged(
      @Nullable String unit,
      @Nullable String period,
      @Nullable Boolean correct,
      @Nullable String note) {}

  record Checked(String spotCheckId, long checked, long wrong, double errorRate) {}

  @PostMapping("/reminders")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Reminded remind(@AuthenticationPrincipal SignedIn person, @RequestBody Reminding wanted) {
    var feed =
        new Feed(
            required("controlPoint", wanted.controlPoint()),
            required("dataOwner", wanted.dataOwner()));
    RemindOfData done = desk.remind(person, feed, CHANNEL);
    return new Reminded(done.reminderId(), done.units(), done.periods(), done.missing(), done.on());
  }

  @GetMapping("/spot-checks")
  @ForReaders
  FindSpotChecks.Result checks(
      @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "50") String size) {
    return new FindSpotChecks.Result(desk.checks(person.scopes(), Parameters.size(size)));
  }

  @GetMapping("/spot-checks/sample")
  @ForQualityOffice
  DrawSample.Result sample(
      @RequestParam String controlPoint,
      @RequestParam String dataOwner,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "0") String draw) {
    return desk.draw(
        sample(
            controlPoint, dataOwner, from, to, Parameters.number("draw", draw, 0, LARGEST_DRAW)));
  }

  @PostMapping("/spot-checks")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Checked check(@AuthenticationPrincipal SignedIn person, @RequestBody Checking told) {
    Integer draw = told.draw();
    DeliveryDesk.Sample sample =
        sample(
            required("controlPoint", told.controlPoint()),
            required("dataOwner", told.dataOwner()),
            required("from", told.from()),
            required("to", told.to()),
            draw == null ? 0 : draw);
    RecordSpotCheck done = desk.record(person, sample, findings(told.rows()), CHANNEL);
    long wrong = done.rows().stream().filter(row -> !row.correct()).count();
    return new Checked(
        done.spotCheckId(), done.rows().size(), wrong, (double) wrong / done.rows().size());
  }

  private static List<DeliveryDesk.Finding> findings(@Nullable List<Judged> rows) {
    return rows == null ? List.of() : rows.stream().map(SpotChecksController::finding).toList();
  }

  private static DeliveryDesk.Finding finding(Judged row) {
    Boolean correct = row.correct();
    if (correct == null) {
      throw Rejection.invalid(
          "spot-check.undecided-row", "'correct' is missing in a row; write true or false.");
    }
    return new DeliveryDesk.Finding(
        required("unit", row.unit()), required("period", row.period()), correct, row.note());
  }

  private static DeliveryDesk.Sample sample(
      String controlPoint, String dataOwner, String from, String to, int draw) {
    LocalDate first = Parameters.date("from", Parameters.required("from", from));
    LocalDate last = Parameters.date("to", Parameters.required("to", to));
    Parameters.inOrder(first, last);
    if (first == null || last == null) {
      throw new IllegalStateException("dates that were required are missing");
    }
    return new DeliveryDesk.Sample(new Feed(controlPoint, dataOwner), first, last, draw);
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", name);
    }
    return value.strip();
  }
}

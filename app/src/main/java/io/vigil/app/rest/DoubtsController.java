package io.vigil.app.rest;

import io.vigil.api.delivery.FindUniformBackfills;
import io.vigil.api.doubt.ConfirmReadings;
import io.vigil.api.doubt.FindDoubts;
import io.vigil.app.delivery.DeliveryCalendar;
import io.vigil.app.delivery.DoubtDesk;
import io.vigil.app.security.ForDataOwners;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data that cannot be right, or look made up. */
@RestController
@RequestMapping("/api")
@ForReaders
class DoubtsController {
  private final DoubtDesk desk;
  private final DeliveryCalendar calendar;

  DoubtsController(DoubtDesk desk, DeliveryCalendar calendar) {
    this.desk = desk;
    this.calendar = calendar;
  }

  /** Why the values are right. */
  record Confirming(@Nullable String note) {}

  record Confirmed(String doubtId, int readings) {}

  @GetMapping("/doubts")
  FindDoubts.Result doubts(
      @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "50") String size) {
    return desk.doubts(person, Parameters.size(size));
  }

  @GetMapping("/doubts/backfills")
  FindUniformBackfills.Result backfills(
      @AuthenticationPrincipal SignedIn person, @RequestParam @Nullable String until) {
    LocalDate given = Parameters.date("until", until);
    return new FindUniformBackfills.Result(
        desk.uniform(person.scopes(), given == null ? calendar.today() : given));
  }

  @PostMapping("/doubts/{id}/confirmation")
  @ResponseStatus(HttpStatus.CREATED)
  @ForDataOwners
  Confirmed confirm(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Confirming told) {
    ConfirmReadings done = desk.confirm(person, id, told == null ? null : told.note(), "api");
    return new Confirmed(done.doubtId(), done.rows().size());
  }
}

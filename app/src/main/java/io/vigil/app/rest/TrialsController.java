package io.vigil.app.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vigil.api.grading.Colour;
import io.vigil.api.trial.FindTrial;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.ProposedDetection;
import io.vigil.api.trial.ProposedLines;
import io.vigil.api.trial.Trial;
import io.vigil.api.trial.TrialChange;
import io.vigil.api.trial.TrialChange.Kind;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries other lines and parameters on what is stored. Nothing of it is changed. */
@RestController
@RequestMapping("/api/trials")
@ForQualityOffice
class TrialsController {
  private final TrialDesk desk;

  TrialsController(TrialDesk desk) {
    this.desk = desk;
  }

  /**
   * What is to be tried; what is left out stays as it was in each period.
   *
   * @param unit only this unit and those below it
   * @param from first day on which a warning that is counted may begin
   * @param to last such day
   * @param persistence judged periods in a row outside the lines before a warning is raised
   * @param recovery judged periods in a row inside the lines before it closes
   * @param minimumDenominator a ratio over fewer is not judged
   * @param colourCeiling worst colour by depth
   * @param statistics false leaves out what the series itself lets expect
   * @param detection how that is weighed beside the lines, and how warnings come and go
   */
  record Wanted(
      @Nullable String controlPoint,
      @Nullable String unit,
      @Nullable String from,
      @Nullable String to,
      @Nullable ProposedLines lines,
      @Nullable Integer persistence,
      @Nullable Integer recovery,
      @Nullable Double minimumDenominator,
      @Nullable String colourCeiling,
      @Nullable Boolean statistics,
      @Nullable ProposedDetection detection) {}

  record Started(String id) {}

  /**
   * How it stands.
   *
   * @param state waiting, running, done, cancelled or failed
   * @param done series that have been judged
   * @param split warnings that come of one stored one, beside the first
   * @param joined stored warnings that would be part of another
   * @param changes a page of the differences
   */
  record Standing(
      String id,
      String state,
      long done,
      long all,
      Trial.Side before,
      Trial.Side after,
      @JsonProperty("new") long added,
      long gone,
      long earlier,
      long later,
      long worse,
      long milder,
      long split,
      long joined,
      long same,
      List<Trial.TermCount> terms,
      long total,
      List<TrialChange> changes) {}

  @PostMapping
  ResponseEntity<Started> start(
      @AuthenticationPrincipal SignedIn person, @RequestBody Wanted wanted) {
    String id = desk.start(person, wish(wanted));
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/trials/" + id))
        .body(new Started(id));
  }

  @GetMapping("/{id}")
  Standing one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam @Nullable String kind,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "200") String size) {
    return standing(
        desk.find(
            person,
            new FindTrial(
                id,
                Parameters.optionalChoice("kind", kind, Kind.class),
                Parameters.page(page),
                Parameters.size(size))));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    desk.cancel(person, id);
  }

  private static TrialDesk.Wish wish(Wanted wanted) {
    String point = wanted.controlPoint();
    return new TrialDesk.Wish(
        Parameters.required("controlPoint", point == null ? "" : point),
        Parameters.text(wanted.unit()),
        Parameters.date("from", wanted.from()),
        Parameters.date("to", wanted.to()),
        new Proposal(
            wanted.lines(),
            wanted.persistence(),
            wanted.recovery(),
            wanted.minimumDenominator(),
            Parameters.optionalChoice("colourCeiling", wanted.colourCeiling(), Colour.class),
            wanted.statistics(),
            wanted.detection()));
  }

  private static Standing standing(Trial trial) {
    return new Standing(
        trial.order().trialId(),
        trial.state().name().toLowerCase(Locale.ROOT),
        trial.done(),
        trial.all(),
        trial.before(),
        trial.after(),
        count(trial, Kind.NEW),
        count(trial, Kind.GONE),
        count(trial, Kind.EARLIER),
        count(trial, Kind.LATER),
        count(trial, Kind.WORSE),
        count(trial, Kind.MILDER),
        count(trial, Kind.SPLIT),
        count(trial, Kind.JOINED),
        trial.same(),
        trial.terms(),
        trial.total(),
        trial.changes());
  }

  private static long count(Trial trial, Kind kind) {
    return trial.kinds().getOrDefault(kind, 0L);
  }
}

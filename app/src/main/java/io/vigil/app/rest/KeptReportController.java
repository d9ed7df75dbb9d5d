package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.PeriodicDesk;
import io.vigil.app.report.PublicationDesk;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.report.SentReports;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.ForReleasing;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.report.text.Differences.Difference;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports that are kept: drafts and frozen ones. */
@RestController
@RequestMapping("/api/reports")
@ForReaders
class KeptReportController {
  /** The report of now, which comes here where it cannot be given in the form asked for. */
  private static final String LIVE = "incidents";

  private static final String CHANNEL = "api";

  private final ReportDesk desk;
  private final SentReports sending;
  private final PublicationDesk publications;

  KeptReportController(ReportDesk desk, SentReports sending, PublicationDesk publications) {
    this.desk = desk;
    this.sending = sending;
    this.publications = publications;
  }

  /**
   * Which report to draft.
   *
   * @param kind such as {@code bulletin}; the analysis of incidents where it is missing
   * @param period of a kind that comes again
   * @param from first school year of the analysis
   * @param to last school year of the analysis
   */
  record Wanted(
      @Nullable String kind,
      @Nullable String period,
      @Nullable String from,
      @Nullable String to,
      @Nullable String unit) {}

  record Drafted(String id) {}

  /**
   * Where a report stands after a step.
   *
   * @param state {@code draft}, {@code frozen}, {@code sent}, {@code proposed} or {@code published}
   */
  record State(String id, String state) {}

  /** A new text of a paragraph. */
  record Text(@Nullable String text) {}

  /**
   * What goes along when a report is published.
   *
   * @param paragraphs keys of those that stand there with the text that a person wrote
   */
  record Publication(@Nullable String reason, @Nullable List<String> paragraphs) {}

  record Withdrawal(@Nullable String reason) {}

  /**
   * A report in a list.
   *
   * @param publishedAt since when everybody may see it; {@code null} where only the college does
   * @param sentAt when it was sent to leaders and departments; {@code null} where it was not
   */
  record Line(
      String id,
      String kind,
      String from,
      String to,
      @Nullable String unit,
      String language,
      String state,
      Instant draftedAt,
      @Nullable Instant frozenAt,
      @Nullable Instant publishedAt,
      @Nullable Instant sentAt) {

    static Line of(FindReports.Item item) {
      return new Line(
          item.reportId(),
          item.kind().code(),
          item.from(),
          item.to(),
          item.unit(),
          item.language(),
          item.frozenAt() == null ? "draft" : "frozen",
          item.draftedAt(),
          item.frozenAt(),
          item.publishedAt(),
          item.sentAt());
    }
  }

  record Reports(long total, List<Line> items) {}

  /**
   * A report as it is kept.
   *
   * @param sha256 of what it was drafted with
   * @param document with the texts that people wrote; the first ones stand beside them
   * @param overlapping published reports of days and units of this one: what one of two hides may
   *     follow from their difference
   */
  record Kept(
      Line report,
      String rules,
      String sha256,
      Document document,
      List<ReportModel.Basis> bases,
      List<FindReports.Edit> edits,
      List<FindReports.Publication> publications,
      List<Line> overlapping) {}

  /**
   * @param corrections those of an analysis that are not due to the passing of time
   */
  record Changes(List<Difference> items, Collection<Difference> corrections) {}

  @GetMapping
  Reports list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "500") String size) {
    int most = Parameters.size(size);
    List<FindReports.Item> all = desk.list(person);
    return new Reports(
        all.size(),
        all.stream().skip((long) Parameters.page(page) * most).limit(most).map(Line::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForResponders
  Drafted draft(
      @AuthenticationPrincipal SignedIn person, @RequestBody Wanted wanted, Locale locale) {
    String unit = Parameters.text(wanted.unit());
    String kind = wanted.kind();
    if (kind != null && !kind.equals(ReportKind.INCIDENTS.code())) {
      var which =
          new PeriodicDesk.Wanted(periodic(kind), Bodies.required("period", wanted.period()), unit);
      return new Drafted(desk.draft(person, which, locale, CHANNEL));
    }
    var which =
        new ReportDesk.Wanted(
            Bodies.required("from", wanted.from()), Bodies.required("to", wanted.to()), unit);
    return new Drafted(desk.draft(person, which, locale, CHANNEL));
  }

  private static ReportKind periodic(String code) {
    return ReportKind.named(code)
        .filter(PeriodicDesk.KINDS::contains)
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "report.kind",
                    "'kind' is '%s'; use one of %s.",
                    code,
                    PeriodicDesk.KINDS.stream()
                        .map(ReportKind::code)
                        .collect(Collectors.joining(", "))));
  }

  @GetMapping("/{id}")
  Kept one(@AuthenticationPrincipal SignedIn person, @PathVariable String id)
      throws HttpMediaTypeNotAcceptableException {
    if (id.equals(LIVE)) {
      throw new HttpMediaTypeNotAcceptableException(
          List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(MediaTypes.XLSX)));
    }
    ReportDesk.Kept kept = desk.require(person, id);
    return new Kept(
        Line.of(kept.item()),
        kept.item().rules(),
        kept.item().sha256(),
        kept.document(),
        kept.model().bases(),
        kept.item().edits(),
        kept.item().publications(),
        publications.overlapping(person, kept.item()).stream().map(Line::of).toList());
  }

  /** What the facts of now say otherwise. */
  @GetMapping("/{id}/differences")
  Changes differences(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    ReportDesk.Later later = desk.later(desk.require(person, id));
    return new Changes(later.differences(), later.corrections());
  }

  @RequestMapping(
      path = "/{id}/paragraphs/{paragraph}",
      method = {RequestMethod.PUT, RequestMethod.POST})
  @ForResponders
  State edit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String paragraph,
      @RequestBody Text told) {
    desk.edit(person, id, paragraph, Bodies.required("text", told.text()), CHANNEL);
    return new State(id, "draft");
  }

  @Operation(summary = "Freezes a report")
  @PostMapping("/{id}/freeze")
  @ForQualityOffice
  State freeze(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    desk.freeze(person, id, CHANNEL);
    return new State(id, "frozen");
  }

  /** Sends a weekly report to leaders and departments, once; a draft is frozen with that. */
  @PostMapping("/{id}/send")
  @ForQualityOffice
  State send(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    sending.send(person, id, CHANNEL);
    return new State(id, "sent");
  }

  /** Proposes to show a frozen report to everybody; another person releases it. */
  @PostMapping("/{id}/propose-publication")
  @ForQualityOffice
  State propose(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Publication told) {
    publications.propose(
        person,
        id,
        Bodies.list(told.paragraphs()),
        Bodies.required("reason", told.reason()),
        CHANNEL);
    return new State(id, "proposed");
  }

  /** Shows a frozen report to everybody, in its form for outsiders. */
  @PostMapping("/{id}/publish")
  @ForReleasing
  State publish(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Publication told) {
    publications.publish(
        person,
        id,
        Bodies.list(told.paragraphs()),
        Bodies.required("reason", told.reason()),
        CHANNEL);
    return new State(id, "published");
  }

  /** Takes a report back that everybody could see, or that was proposed. */
  @PostMapping("/{id}/withdraw")
  @ForReleasing
  State withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Withdrawal told) {
    publications.withdraw(person, id, Bodies.required("reason", told.reason()), CHANNEL);
    return new State(id, "frozen");
  }
}

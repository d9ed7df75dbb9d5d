package io.vigil.app.rest;

import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.FindOwners;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Responsible;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.Signatures;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.Explainer;
import io.vigil.app.wording.LatestJudgements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/warnings")
@ForReaders
class WarningsController {
  private final Questions questions;
  private final UnitAccess access;
  private final LatestJudgements judgements;
  private final Explainer explainer;
  private final ResponseDesk desk;
  private final Signatures signatures;

  WarningsController(
      Questions questions,
      UnitAccess access,
      LatestJudgements judgements,
      Explainer explainer,
      ResponseDesk desk,
      Signatures signatures) {
    this.desk = desk;
    this.signatures = signatures;
    this.questions = questions;
    this.access = access;
    this.judgements = judgements;
    this.explainer = explainer;
  }

  record Listed(long total, List<Item> items) {}

  /**
   * @param colour {@code null} where it is about a person
   * @param responsible unit that owes the answer; {@code null} where nobody does
   */
  record Item(
      String id,
      String controlPoint,
      String controlPointName,
      String unit,
      @Nullable String unitName,
      @Nullable Colour colour,
      @Nullable Colour worstColour,
      String state,
      Instant raisedAt,
      LocalDate since,
      boolean historical,
      String explanation,
      @Nullable String foldedInto,
      int members,
      int siblings,
      @Nullable String number,
      @Nullable String responseState,
      @Nullable Due due,
      boolean overdue,
      @Nullable String responsible,
      @Nullable String responsibleName) {}

  /**
   * @param owner who leads the control point, as it was entered
   * @param responsible unit that owes the answer; {@code null} where nobody does
   * @param lead unit that leads the control point, where that is another one
   */
  record Detailed(
      Item warning,
      List<FindWarning.Step> history,
      @Nullable String owner,
      @Nullable String responsible,
      @Nullable String responsibleName,
      @Nullable String lead,
      @Nullable String leadName,
      FindResponse.Result response,
      Signatures.@Nullable Found notice) {}

  @GetMapping
  Listed list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String unit,
      @RequestParam @Nullable String controlPoint,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam @Nullable String colour,
      @RequestParam(defaultValue = "false") boolean withDescendants,
      @RequestParam(defaultValue = "false") boolean folded,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size,
      Locale locale) {
    String wanted = Parameters.text(unit);
    var query =
        new FindWarnings(
            wanted,
            withDescendants,
            Parameters.text(controlPoint),
            Parameters.choice("state", state, FindWarnings.Filter.class),
            Parameters.optionalChoice("colour", colour, Colour.class),
            null,
            person.scopes(),
            folded,
            Parameters.page(page),
            Parameters.size(size));
    if (wanted != null) {
      access.require(person, wanted);
    }
    FindWarnings.Result found = questions.ask(query, FindWarnings.Result.class);
    Map<String, FindResponses.Answer> answers = desk.of(found.items());
    Map<String, FindOwners.Owner> responsible = responsible(found.items());
    return new Listed(
        found.total(),
        judgements.of(found.items()).stream()
            .map(item -> item(locale, item, answers.get(item.id()), responsible.get(item.id())))
            .toList());
  }

  private Map<String, FindOwners.Owner> responsible(List<FindWarnings.Item> items) {
    List<String> ids = items.stream().map(FindWarnings.Item::id).toList();
    return questions.ask(new FindOwners(ids), FindOwners.Result.class).owners().stream()
        .collect(Collectors.toMap(FindOwners.Owner::warningId, one -> one));
  }

  @GetMapping("/{id}")
  Detailed one(@AuthenticationPrincipal SignedIn person, @PathVariable String id, Locale locale) {
    FindWarning.Result found =
        questions.ask(new FindWarning(id, person.scopes()), FindWarning.Result.class);
    FindWarnings.Item warning = found.warning();
    if (warning == null) {
      throw Rejection.notFound("warning", id);
    }
    if (!desk.concerns(person, found)) {
      access.require(person, warning.unit());
    }
    FindResponse.Result response = desk.of(id);
    Responsible responsible = found.responsible();
    return new Detailed(
        item(
            locale,
            judgements.of(warning),
            response.answer(),
            responsible(List.of(warning)).get(id)),
        warning.unitKind().isPerson() ? Uncoloured.history(found.history()) : found.history(),
        found.owner(),
        responsible == null ? null : responsible.unit(),
        responsible == null ? null : responsible.name(),
        responsible == null ? null : responsible.lead(),
        responsible == null ? null : responsible.leadName(),
        response,
        signatures.of(warning, response));
  }

  private Item item(
      Locale locale,
      FindWarnings.Item item,
      FindResponses.@Nullable Answer answer,
      FindOwners.@Nullable Owner responsible) {
    Awaited awaited = answer == null ? null : answer.awaited();
    return new Item(
        item.id(),
        item.controlPoint(),
        explainer.name(locale, item),
        item.unit(),
        item.unitName(),
        item.unitKind().isPerson() ? null : item.colour(),
        item.unitKind().isPerson() ? null : item.worstColour(),
        item.state().name().toLowerCase(Locale.ROOT),
        item.raisedAt(),
        item.since(),
        item.historical(),
        explainer.explain(locale, item),
        item.foldedInto(),
        item.members(),
        item.siblings(),
        answer == null ? null : answer.number(),
        answer == null ? null : answer.state().name().toLowerCase(Locale.ROOT),
        awaited == null ? null : awaited.due(),
        answer != null && answer.isOverdue(),
        responsible == null ? null : responsible.unit(),
        responsible == null ? null : responsible.name());
  }
}

package io.vigil.app.rest;

import io.vigil.api.grading.Colour;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.signal.Worsening;
import io.vigil.api.unit.Reach;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.SignalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/signals")
@ForReaders
class SignalsController {
  private final Questions questions;
  private final UnitAccess access;
  private final SignalWords sentences;

  SignalsController(Questions questions, UnitAccess access, SignalWords sentences) {
    this.questions = questions;
    this.access = access;
    this.sentences = sentences;
  }

  record Listed(long total, List<Item> items) {}

  record Item(
      long position,
      String kind,
      String controlPoint,
      String controlPointName,
      String unit,
      @Nullable String unitName,
      String period,
      LocalDate noticedOn,
      @Nullable Colour colour,
      @Nullable Double value,
      @Nullable Expectation expectation,
      List<Evidence.Seen> seen,
      @Nullable Worsening worsening,
      FindSignals.@Nullable Common common,
      FindSignals.@Nullable Doubted doubt,
      String explanation,
      Instant recordedAt) {}

  @GetMapping
  Listed list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String unit,
      @RequestParam(defaultValue = "false") boolean withDescendants,
      @RequestParam @Nullable String controlPoint,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "0") String page,
      @RequestParam(defaultValue = "50") String size,
      Locale locale) {
    LocalDate first = Parameters.date("from", from);
    LocalDate last = Parameters.date("to", to);
    Parameters.inOrder(first, last);
    var query =
        new FindSignals(
            Parameters.text(unit),
            withDescendants ? Reach.BELOW : Reach.ITSELF,
            Parameters.text(controlPoint),
            kinds(kind),
            first,
            last,
            person.scopes(),
            Parameters.page(page),
            Parameters.size(size));
    if (query.unit() != null) {
      access.require(person, query.unit());
    }
    FindSignals.Result found = questions.ask(query, FindSignals.Result.class);
    return new Listed(
        found.total(), found.items().stream().map(item -> item(locale, item)).toList());
  }

  private static Set<SignalKind> kinds(List<String> wanted) {
    return wanted.stream()
        .filter(text -> !text.isBlank())
        .map(text -> Parameters.choice("kind", text, SignalKind.class))
        .collect(Collectors.toSet());
  }

  private Item item(Locale locale, FindSignals.Item item) {
    Evidence evidence = item.evidence();
    return new Item(
        item.position(),
        item.kind().name().toLowerCase(Locale.ROOT),
        item.controlPoint(),
        sentences.name(locale, item),
        item.unit(),
        item.unitName(),
        item.period().code(),
        item.noticedOn(),
        item.unitKind().isPerson() ? null : item.colour(),
        evidence.value(),
        evidence.expectation(),
        item.unitKind().isPerson() ? Uncoloured.seen(evidence.seen()) : evidence.seen(),
        item.worsening(),
        item.common(),
        item.doubt(),
        sentences.sentence(locale, item),
        item.recordedAt());
  }
}

package io.vigil.app.page;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.ReviewStep;
import io.vigil.api.review.Tie;
import io.vigil.app.casework.Said;
import io.vigil.app.diagnosis.DiagnosisDesk;
import io.vigil.app.diagnosis.ForReviewers;
import io.vigil.app.diagnosis.ReviewDesk;
import io.vigil.app.diagnosis.ReviewRules;
import io.vigil.app.diagnosis.SchemeBook;
import io.vigil.app.diagnosis.Simulation;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.KnownNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 复核: the material, the experts, what they conclude, and how it would end. */
@Controller
@ForOffice
class ReviewController {
  private static final int SHOWN = 100;
  private static final String CHANNEL = "page";

  private final ReviewDesk desk;
  private final DiagnosisDesk diagnoses;
  private final SchemeBook schemes;
  private final Actors actors;
  private final KnownNames names;
  private final ReviewRules rules;

  ReviewController(
      ReviewDesk desk,
      DiagnosisDesk diagnoses,
      SchemeBook schemes,
      Actors actors,
      KnownNames names,
      ReviewRules rules) {
    this.desk = desk;
    this.diagnoses = diagnoses;
    this.schemes = schemes;
    this.actors = actors;
    this.names = names;
    this.rules = rules;
  }

  @PostMapping("/reviews")
  @ForQualityOffice
  String announce(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String unit,
      @RequestParam String cycle,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate onSite,
      @RequestParam Map<String, String> fields,
      RedirectAttributes after) {
    try {
      var review =
          new ReviewDesk.Announcing(names.unit(unit), cycle.strip(), null, onSite, null, null);
      after.addAttribute("id", desk.announce(person, review, CHANNEL));
      return "redirect:/reviews/{id}";
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
      after.addFlashAttribute("taken", "announce");
      after.addFlashAttribute("typed", fields);
      return "redirect:/diagnosis";
    }
  }

  /** What is assumed stands in fields named after elements. */
  @GetMapping("/reviews/{id}")
  String review(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam Map<String, String> assumed,
      Model model,
      Locale locale) {
    FindReviews.Item review = desk.require(id);
    FindReviews.Detailed details = desk.details(person, id);
    DiagnosisScheme scheme = schemes.version(review.scheme(), review.schemeVersion());
    model.addAttribute("review", review);
    model.addAttribute("details", details);
    model.addAttribute("scheme", scheme);
    model.addAttribute("conclusions", names(scheme, locale));
    model.addAttribute("steps", CheckForms.names(desk.possible(person, review)));
    model.addAttribute("own", diagnosis(person, review).orElse(null));
    model.addAttribute("simulation", simulation(person, review, details, scheme, assumed));
    model.addAttribute("materialStates", MaterialState.values());
    model.addAttribute("measures", Measures.values());
    model.addAttribute("reading", rules.reading());
    model.addAttribute("sanction", rules.sanction(desk.all(), review));
    model.addAttribute("ties", Tie.values());
    model.addAttribute("actors", actors);
    return "review";
  }

  private static Map<String, String> names(DiagnosisScheme scheme, Locale locale) {
    Map<String, String> names = new HashMap<>();
    boolean english = locale.getLanguage().equals("en");
    scheme.conclusions().forEach(one -> names.put(one.code(), english ? one.nameEn() : one.name()));
    return names;
  }

  private Optional<FindDiagnoses.Item> diagnosis(SignedIn person, FindReviews.Item review) {
    return diagnoses.find(person, DiagnosisLevel.SCHOOL, null, review.cycle(), SHOWN).stream()
        .findFirst();
  }

  private Simulation simulation(
      SignedIn person,
      FindReviews.Item review,
      FindReviews.Detailed details,
      DiagnosisScheme scheme,
      Map<String, String> assumed) {
    Map<String, String> own = new HashMap<>();
    diagnosis(person, review).map(diagnoses::parts).stream()
        .flatMap(parts -> parts.values().stream())
        .forEach(part -> put(own, part));
    Map<String, String> said = new HashMap<>(assumed);
    said.keySet().retainAll(details.elements().stream().map(FindReviews.Element::code).toList());
    said.values()
        .removeIf(value -> scheme.conclusions().stream().noneMatch(c -> c.code().equals(value)));
    Measures recorded = review.measures() == null ? Measures.STRONG : review.measures();
    Measures measures =
        Stream.of(Measures.values())
            .filter(one -> one.name().equals(assumed.get("measures")))
            .findFirst()
            .orElse(recorded);
    return Simulation.of(rules, details.elements(), own, said, measures);
  }

  private static void put(Map<String, String> own, FindDiagnoses.WrittenPart part) {
    String conclusion = part.content().conclusion();
    if (conclusion != null) {
      own.put(part.content().part(), conclusion);
    }
  }

  @PostMapping("/reviews/{id}/{step}")
  @ForReviewers
  String take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<Tie> ties,
      RedirectAttributes after) {
    try {
      desk.take(person, id, CheckForms.step(step, ReviewStep.class), told(fields, ties), CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, step, fields, after);
      after.addFlashAttribute("tied", ties == null ? List.of() : ties);
    }
    after.addAttribute("id", id);
    return "redirect:/reviews/{id}";
  }

  private static ReviewDesk.StepTold told(Map<String, String> fields, @Nullable List<Tie> ties) {
    return new ReviewDesk.StepTold(
        date(fields.get("onSite")),
        fields.get("expert"),
        fields.get("name"),
        fields.get("institution"),
        ties,
        fields.get("code"),
        choice("state", fields, MaterialState.class),
        fields.get("link"),
        fields.get("diagnosis"),
        null,
        fields.get("element"),
        fields.get("conclusion"),
        WrittenAnswers.yesNo("matches", fields.get("matches")),
        choice("measures", fields, Measures.class),
        fields.get("next"),
        fields.get("text"),
        null);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a day such as 2026-12-21.", "onSite", text);
    }
  }

  private static <E extends Enum<E>> @Nullable E choice(
      String field, Map<String, String> fields, Class<E> type) {
    String text = fields.getOrDefault(field, "");
    return text.isBlank() ? null : Said.choice(field, text, type);
  }
}

package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.ReviewStep;
import io.vigil.api.review.Tie;
import io.vigil.app.diagnosis.ForReviewers;
import io.vigil.app.diagnosis.ReviewDesk;
import io.vigil.app.diagnosis.ReviewRules;
import io.vigil.app.diagnosis.Simulation;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Reviews of the college by experts from outside. */
@RestController
@RequestMapping("/api/reviews")
@ForReaders
class ReviewsController {
  private static final String CHANNEL = "api";
  private static final int MOST = 1_000;

  private final ReviewDesk desk;
  private final ReviewRules rules;

  ReviewsController(ReviewDesk desk, ReviewRules rules) {
    this.desk = desk;
    this.rules = rules;
  }

  /**
   * A review that is to come.
   *
   * @param cycle school year that is reviewed
   * @param onSite day on which the reviewers come
   * @param materials names; left out for those of the scheme
   */
  record Announcing(
      @Nullable String unit,
      @Nullable String cycle,
      @Nullable String scheme,
      @Nullable String onSite,
      @Nullable List<String> materials,
      @Nullable String at) {}

  record Announced(String id) {}

  /** What is told with a step; each step reads what it needs. */
  record Told(
      @Nullable String onSite,
      @Nullable String expert,
      @Nullable String name,
      @Nullable String institution,
      @Nullable List<Tie> ties,
      @Nullable String code,
      @Nullable String state,
      @Nullable String link,
      @Nullable String diagnosis,
      @Nullable Map<String, String> conclusions,
      @Nullable String element,
      @Nullable String conclusion,
      @Nullable Boolean matches,
      @Nullable String measures,
      @Nullable String next,
      @Nullable String text,
      @Nullable String at) {}

  /**
   * A review with all that its experts concluded and all that happened with it.
   *
   * @param sanction NONE, or why sanctions follow: ABNORMAL, SECOND_IN_A_ROW
   */
  record Whole(
      FindReviews.Item review, FindReviews.Detailed details, ReviewRules.Sanction sanction) {}

  @Operation(summary = "Announces an external review")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Announced announce(@AuthenticationPrincipal SignedIn person, @RequestBody Announcing wanted) {
    LocalDate onSite = Parameters.date("onSite", Bodies.required("onSite", wanted.onSite()));
    var review =
        new ReviewDesk.Announcing(
            Bodies.required("unit", wanted.unit()),
            Bodies.required("cycle", wanted.cycle()),
            Parameters.text(wanted.scheme()),
            Objects.requireNonNull(onSite),
            wanted.materials(),
            wanted.at());
    return new Announced(desk.announce(person, review, CHANNEL));
  }

  @GetMapping
  FindReviews.Result list() {
    return new FindReviews.Result(desk.all());
  }

  /** How a review would end. */
  @GetMapping("/simulation")
  Simulation simulate(
      @RequestParam String matches,
      @RequestParam(defaultValue = "15") String elements,
      @RequestParam(defaultValue = "STRONG") String measures) {
    int all = Parameters.number("elements", elements, 1, MOST);
    return Simulation.of(
        rules,
        Parameters.number("matches", matches, 0, all),
        all,
        Parameters.choice("measures", measures, Measures.class));
  }

  @GetMapping("/{id}")
  Whole one(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    FindReviews.Item review = desk.require(id);
    return new Whole(review, desk.details(person, id), rules.sanction(desk.all(), review));
  }

  @PostMapping("/{id}/{step}")
  @ForReviewers
  Bodies.Taken take(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable Told told) {
    ReviewStep wanted = Bodies.step(step, ReviewStep.class);
    desk.take(person, id, wanted, told(told == null ? nothing() : told), CHANNEL);
    return new Bodies.Taken(id, step, null);
  }

  private static Told nothing() {
    return new Told(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null);
  }

  private static ReviewDesk.StepTold told(Told told) {
    return new ReviewDesk.StepTold(
        Parameters.date("onSite", told.onSite()),
        told.expert(),
        told.name(),
        told.institution(),
        told.ties(),
        told.code(),
        Parameters.optionalChoice("state", told.state(), MaterialState.class),
        told.link(),
        told.diagnosis(),
        told.conclusions(),
        told.element(),
        told.conclusion(),
        told.matches(),
        Parameters.optionalChoice("measures", told.measures(), Measures.class),
        told.next(),
        told.text(),
        told.at());
  }
}

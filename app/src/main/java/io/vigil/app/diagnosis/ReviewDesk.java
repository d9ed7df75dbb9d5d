package io.vigil.app.diagnosis;

import io.vigil.api.casework.By;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.ApplyAgain;
import io.vigil.api.review.ReviewCommand.AppointExpert;
import io.vigil.api.review.ReviewCommand.ConcludeReview;
import io.vigil.api.review.ReviewCommand.JudgeMeasures;
import io.vigil.api.review.ReviewCommand.MoveReview;
import io.vigil.api.review.ReviewCommand.NameConflict;
import io.vigil.api.review.ReviewCommand.OverrideMatch;
import io.vigil.api.review.ReviewCommand.PublishMaterials;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.Revisit;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.api.review.ReviewCommand.TakeSelfConclusions;
import io.vigil.api.review.ReviewStep;
import io.vigil.api.review.Tie;
import io.vigil.app.casework.Links;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Announces reviews and takes their steps. */
@Component
public class ReviewDesk {
  private static final Pattern EXPERT_ID =
      Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Set<DiagnosisState> UNFINISHED =
      EnumSet.of(DiagnosisState.DRAFT, DiagnosisState.RETURNED);
  private static final String CONFLICT = "conflict-named";

  private final Questions questions;
  private final Orders orders;
  private final DiagnosisDesk diagnoses;
  private final ReviewRules rules;
  private final Clock clock;

  ReviewDesk(
      Questions questions, Orders orders, DiagnosisDesk diagnoses, ReviewRules rules, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.diagnoses = diagnoses;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A review that is to come.
   *
   * @param materials names; {@code null} for those of the scheme
   */
  public record Announcing(
      String unit,
      String cycle,
      @Nullable String scheme,
      LocalDate onSite,
      @Nullable List<String> materials,
      @Nullable String at) {}

  /** Announces a review and gives its id. */
  public String announce(SignedIn person, Announcing review, String channel) {
    DiagnosisRights.STEPS.require(person, ReviewStep.CONCLUDE);
    OpeningRules.checkYear(review.cycle());
    rules
        .effectiveBefore(all(), review.unit(), review.onSite())
        .ifPresent(
            found -> {
              throw Rejection.conflict(
                  "review.effective-in-cycle",
                  "Unit '%s' was found effective in the review of %s, which ends reviews in the"
                      + " cycle.",
                  found.unit(),
                  found.onSite());
            });
    String id = IdentifierFactory.getInstance().generateIdentifier();
    orders.give(
        new AnnounceReview(
            id,
            review.unit(),
            review.cycle(),
            review.scheme(),
            review.onSite(),
            MaterialNames.missing(review.materials()),
            person.by(channel),
            Said.moment(review.at(), clock)),
        channel);
    return id;
  }

  public List<FindReviews.Item> all() {
    return questions.ask(new FindReviews(null), FindReviews.Result.class).items();
  }

  /**
   * @throws Rejection if there is none
   */
  public FindReviews.Item require(String id) {
    return questions.ask(new FindReviews(id), FindReviews.Result.class).items().stream()
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("review", id));
  }

  /** Who may not review and why is told to those alone who answer for it. */
  public FindReviews.Detailed details(SignedIn person, String id) {
    FindReviews.Detailed all =
        questions.ask(new FindReviews.Details(id), FindReviews.Detailed.class);
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER) ? all : discreet(person, all);
  }

  private static FindReviews.Detailed discreet(SignedIn person, FindReviews.Detailed all) {
    return new FindReviews.Detailed(
        all.elements(),
        person.is(Role.IMPORTER)
            ? List.of()
            : all.experts().stream().filter(expert -> expert.tie() == null).toList(),
        all.steps().stream().filter(step -> !step.step().equals(CONFLICT)).toList());
  }

  /** Steps that the state and the role allow. */
  public List<ReviewStep> possible(SignedIn person, FindReviews.Item review) {
    return ReviewStep.TABLE.from(review.state()).stream()
        .filter(step -> DiagnosisRights.STEPS.allow(person, step))
        .toList();
  }

  /**
   * What somebody says of a step; each step reads what it needs.
   *
   * @param expert id of an account or another id; an expert who is signed in is taken as such
   * @param code of a material
   * @param text reason, note, document or link
   */
  public record StepTold(
      @Nullable LocalDate onSite,
      @Nullable String expert,
      @Nullable String name,
      @Nullable String institution,
      @Nullable List<Tie> ties,
      @Nullable String code,
      @Nullable MaterialState state,
      @Nullable String link,
      @Nullable String diagnosis,
      @Nullable Map<String, String> conclusions,
      @Nullable String element,
      @Nullable String conclusion,
      @Nullable Boolean matches,
      @Nullable Measures measures,
      @Nullable String next,
      @Nullable String text,
      @Nullable String at) {}

  public void take(SignedIn person, String id, ReviewStep step, StepTold told, String channel) {
    DiagnosisRights.STEPS.require(person, step);
    FindReviews.Item review = require(id);
    orders.give(order(person, review, step, told, person.by(channel)), channel);
  }

  private ReviewCommand order(
      SignedIn person, FindReviews.Item review, ReviewStep step, StepTold told, By by) {
    String id = review.reviewId();
    Instant at = Said.moment(told.at(), clock);
    @Nullable String text = Said.optional("text", told.text());
    return switch (step) {
      case MOVE ->
          new MoveReview(id, present("onSite", told.onSite()), Said.required("text", text), by, at);
      case NAME_CONFLICT ->
          new NameConflict(
              id,
              expertId(told),
              Said.optional("name", told.name()),
              first(told.ties()),
              text,
              by,
              at);
      case APPOINT_EXPERT ->
          new AppointExpert(
              id,
              expertId(told),
              Said.optional("name", told.name()),
              Said.optional("institution", told.institution()),
              told.ties() == null ? List.of() : told.ties(),
              by,
              at);
      case SET_MATERIAL -> new SetMaterial(id, material(review, told), by, at);
      case PUBLISH_MATERIALS ->
          new PublishMaterials(id, Links.place(Said.required("link", told.link())), by, at);
      case TAKE_SELF_CONCLUSIONS -> ownConclusions(person, review, told, by, at);
      case RECORD_CONCLUSION ->
          new RecordConclusion(
              id,
              Said.required("element", told.element()),
              expert(person, told),
              Said.required("conclusion", told.conclusion()),
              text,
              by,
              at);
      case OVERRIDE_MATCH ->
          new OverrideMatch(
              id,
              Said.required("element", told.element()),
              expert(person, told),
              present("matches", told.matches()),
              Said.required("text", text),
              by,
              at);
      case JUDGE_MEASURES ->
          new JudgeMeasures(
              id,
              person.is(Role.REVIEWER) ? person.id().toString() : null,
              present("measures", told.measures()),
              text,
              by,
              at);
      case CONCLUDE -> new ConcludeReview(id, text, by, at);
      case REVISIT -> new Revisit(id, Said.required("text", text), by, at);
      case APPLY_AGAIN -> new ApplyAgain(id, Said.optional("next", told.next()), by, at);
    };
  }

  /** An expert speaks for nobody else. */
  private static String expert(SignedIn person, StepTold told) {
    return person.is(Role.REVIEWER)
        ? person.id().toString()
        : Said.required("expert", told.expert());
  }

  /** It is kept in clear for good, unlike the name. */
  private static String expertId(StepTold told) {
    String expert = Said.required("expert", told.expert());
    if (!EXPERT_ID.matcher(expert).matches()) {
      throw Rejection.invalid(
          "review.expert-id",
          "'expert' is no id; write that of an account or a number of your own, and the name in"
              + " 'name'.");
    }
    return expert;
  }

  private static Tie first(@Nullable List<Tie> ties) {
    if (ties == null || ties.isEmpty()) {
      throw Rejection.invalid(
          "review.ties-missing", "'ties' is missing; write some of %s.", List.of(Tie.values()));
    }
    return ties.getFirst();
  }

  private static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    return value;
  }

  /** A known material keeps its name. */
  private static Material material(FindReviews.Item review, StepTold told) {
    String code = Said.required("code", told.code());
    MaterialState state = present("state", told.state());
    @Nullable String link = Links.optionalPlace(Said.optional("link", told.link()));
    @Nullable String note = Said.optional("text", told.text());
    return review.materials().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> new Material(code, one.name(), one.nameEn(), state, link, note))
        .orElseGet(
            () -> {
              String name = Said.optional("name", told.name());
              return new Material(code, name == null ? code : name, null, state, link, note);
            });
  }

  /** Those of a self-diagnosis that is named, or those that are told. */
  private TakeSelfConclusions ownConclusions(
      SignedIn person, FindReviews.Item review, StepTold told, By by, Instant at) {
    String diagnosis = Said.optional("diagnosis", told.diagnosis());
    Map<String, String> conclusions = new TreeMap<>();
    if (diagnosis != null) {
      FindDiagnoses.Item written = diagnoses.require(person, diagnosis);
      requireSubmitted(written);
      diagnoses.parts(written).forEach((code, part) -> take(conclusions, part));
    }
    Map<String, String> said = told.conclusions();
    if (said != null) {
      conclusions.putAll(said);
    }
    return new TakeSelfConclusions(review.reviewId(), diagnosis, conclusions, by, at);
  }

  private static void requireSubmitted(FindDiagnoses.Item diagnosis) {
    if (UNFINISHED.contains(diagnosis.state())) {
      throw Rejection.conflict(
          "review.own-draft",
          "Self-diagnosis '%s' is not submitted yet; submit it before its conclusions are taken.",
          diagnosis.diagnosisId());
    }
  }

  private static void take(Map<String, String> conclusions, FindDiagnoses.WrittenPart part) {
    PartContent content = part.content();
    String conclusion = content.conclusion();
    if (conclusion != null) {
      conclusions.put(content.part(), conclusion);
    }
  }
}

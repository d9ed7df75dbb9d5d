package io.vigil.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.Due;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.message.Rejection;
import io.vigil.api.review.Material;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.ApplyAgain;
import io.vigil.api.review.ReviewCommand.ConcludeReview;
import io.vigil.api.review.ReviewCommand.MoveReview;
import io.vigil.api.review.ReviewCommand.PassReviewTime;
import io.vigil.api.review.ReviewCommand.Revisit;
import io.vigil.api.review.ReviewEvent;
import io.vigil.api.review.ReviewEvent.AppliedAgain;
import io.vigil.api.review.ReviewEvent.ReviewAnnounced;
import io.vigil.api.review.ReviewEvent.ReviewConcluded;
import io.vigil.api.review.ReviewEvent.ReviewMoved;
import io.vigil.api.review.ReviewEvent.Revisited;
import io.vigil.api.review.ReviewLimit;
import io.vigil.api.review.ReviewStep;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import io.vigil.command.diagnosis.Schemes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A review of the college: its material, its experts, what they conclude, and what follows. */
@Aggregate
@NullUnmarked
class ExternalReview {
  @AggregateIdentifier private String id;
  private final ReviewCase review = new ReviewCase();

  @AggregateMember private final Preparation preparation = new Preparation(review);

  @AggregateMember private final Judging judging = new Judging(review);

  ExternalReview() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      AnnounceReview command,
      Schemes schemes,
      Places places,
      ReviewSettings settings,
      Clock clock) {
    if (id != null) {
      throw Rejection.conflict("review.again", "Review '%s' was announced before.", id);
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    places.path(command.unit());
    checkVisit(command.onSite(), places.day(command.at()));
    DiagnosisScheme scheme = schemes.on(places.day(command.at()), command.scheme());
    List<Material> wanted = command.materials();
    apply(
        new ReviewAnnounced(
            command.reviewId(),
            command.unit(),
            command.cycle(),
            scheme.code(),
            scheme.version(),
            scheme.elements().stream()
                .map(one -> new PartNamed(one.code(), one.name(), one.nameEn()))
                .toList(),
            command.onSite(),
            wanted == null ? Folder.missing(scheme) : wanted,
            command.by(),
            command.at(),
            now,
            Folder.due(command.at(), command.onSite(), settings, places.zone())));
  }

  @CommandHandler
  void handle(MoveReview command, Places places, ReviewSettings settings, Clock clock) {
    Instant now = review.begin(ReviewStep.MOVE, command.at(), clock);
    checkVisit(command.onSite(), places.day(review.announcedAt()));
    Due next =
        review.isPreparing()
            ? Folder.due(command.at(), command.onSite(), settings, places.zone())
            : review.due();
    apply(
        new ReviewMoved(
            id, command.onSite(), command.reason(), command.by(), command.at(), now, next));
  }

  @CommandHandler
  void handle(
      ConcludeReview command,
      Deadlines deadlines,
      Places places,
      ReviewSettings settings,
      Clock clock) {
    Instant now = review.begin(ReviewStep.CONCLUDE, command.at(), clock);
    review.requireWhole();
    review.requireVisited(places.day(command.at()));
    List<String> unmatched = review.comparison().unmatched(review.panel().experts());
    int matches = review.comparison().size() - unmatched.size();
    Reading reading = settings.reading();
    Outcome outcome =
        settings.rule().judge(matches, review.comparison().size(), review.measures(), reading);
    apply(
        new ReviewConcluded(
            id,
            matches,
            review.comparison().size(),
            unmatched,
            review.measures(),
            reading,
            outcome,
            settings
                .rule()
                .judge(matches, review.comparison().size(), review.measures(), other(reading)),
            command.document(),
            command.by(),
            command.at(),
            now,
            outcome.needsImprovement()
                ? deadlines.due(review.unit(), ReviewLimit.APPLY_AGAIN, command.at())
                : null));
  }

  /** Reviewers that came before it was announced are told of with the moment of that. */
  private static void checkVisit(LocalDate onSite, LocalDate announced) {
    if (onSite.isBefore(announced)) {
      throw Rejection.invalid(
          "review.on-site",
          "'onSite' is %s, before it is announced on %s; give a later day, or in 'at' when a review"
              + " of the past was announced.",
          onSite,
          announced);
    }
  }

  private static Reading other(Reading reading) {
    return reading == Reading.AND ? Reading.COUNT_ONLY : Reading.AND;
  }

  @CommandHandler
  void handle(Revisit command, Clock clock) {
    Instant now = review.begin(ReviewStep.REVISIT, command.at(), clock);
    apply(new Revisited(id, command.note(), command.by(), command.at(), now, review.due()));
  }

  @CommandHandler
  void handle(ApplyAgain command, Clock clock) {
    Instant now = review.begin(ReviewStep.APPLY_AGAIN, command.at(), clock);
    apply(new AppliedAgain(id, command.next(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassReviewTime command, Clock clock) {
    review.passTime(command.at(), clock.instant());
  }

  @EventSourcingHandler
  void on(ReviewEvent event) {
    id = event.reviewId();
    review.on(event);
  }
}

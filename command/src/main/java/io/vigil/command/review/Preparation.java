package io.vigil.command.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.review.ReviewCommand.AppointExpert;
import io.vigil.api.review.ReviewCommand.NameConflict;
import io.vigil.api.review.ReviewCommand.PublishMaterials;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.api.review.ReviewEvent.ConflictNamed;
import io.vigil.api.review.ReviewEvent.ExpertAppointed;
import io.vigil.api.review.ReviewEvent.MaterialSet;
import io.vigil.api.review.ReviewEvent.MaterialsPublished;
import io.vigil.api.review.ReviewStep;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;

/** What is ready before the reviewers come: the material, and who they are. */
final class Preparation {
  private final ReviewCase review;

  Preparation(ReviewCase review) {
    this.review = review;
  }

  @CommandHandler
  void handle(NameConflict command, Clock clock) {
    Instant now = review.begin(ReviewStep.NAME_CONFLICT, command.at(), clock);
    apply(
        new ConflictNamed(
            review.id(),
            command.expert(),
            command.name(),
            command.tie(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            review.due()));
  }

  @CommandHandler
  void handle(AppointExpert command, Clock clock) {
    Instant now = review.begin(ReviewStep.APPOINT_EXPERT, command.at(), clock);
    review.panel().requireFree(command);
    apply(
        new ExpertAppointed(
            review.id(),
            command.expert(),
            command.name(),
            command.institution(),
            command.by(),
            command.at(),
            now,
            review.due()));
  }

  @CommandHandler
  void handle(SetMaterial command, Clock clock) {
    Instant now = review.begin(ReviewStep.SET_MATERIAL, command.at(), clock);
    apply(
        new MaterialSet(
            review.id(), command.material(), command.by(), command.at(), now, review.due()));
  }

  @CommandHandler
  void handle(PublishMaterials command, Clock clock) {
    Instant now = review.begin(ReviewStep.PUBLISH_MATERIALS, command.at(), clock);
    review.folder().requireReady();
    apply(
        new MaterialsPublished(
            review.id(),
            command.link(),
            review.publishingWasOverdue(),
            command.by(),
            command.at(),
            now,
            null));
  }
}

package io.vigil.query.diagnosis;

import io.vigil.api.review.Material;
import io.vigil.api.review.ReviewEvent.ReviewAnnounced;
import io.vigil.api.review.ReviewEvent.ReviewConcluded;
import io.vigil.api.review.Tie;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a batch of events of reviews. */
final class ReviewTables {

  private static final TableWriter<StoredFact<ReviewAnnounced>> REVIEW =
      TableWriter.<StoredFact<ReviewAnnounced>>into("review")
          .keys()
          .text("review_id", row -> row.event().reviewId())
          .values()
          .text("unit", row -> row.event().unit())
          .text("cycle", row -> row.event().cycle())
          .text("scheme", row -> row.event().scheme())
          .text("scheme_version", row -> row.event().schemeVersion())
          .json("elements", row -> row.event().elements())
          .time("announced_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<Day> DATE =
      TableWriter.<Day>into("review_date")
          .keys()
          .text("review_id", Day::review)
          .whole("event_position", Day::position)
          .values()
          .date("on_site", Day::onSite)
          .time("publish_by", Day::publishBy)
          .writer();

  private static final TableWriter<Listed> MATERIAL =
      TableWriter.<Listed>into("review_material")
          .keys()
          .text("review_id", Listed::review)
          .text("code", row -> row.material().code())
          .whole("event_position", Listed::position)
          .values()
          .small("ordinal", Listed::ordinal)
          .text("name", row -> row.material().name())
          .text("name_en", row -> row.material().nameEn())
          .name("state", row -> row.material().state())
          .text("link", row -> row.material().link())
          .text("note", row -> row.material().note())
          .writer();

  private static final TableWriter<Expert> EXPERT =
      TableWriter.<Expert>into("review_expert")
          .keys()
          .text("review_id", Expert::review)
          .text("expert", Expert::expert)
          .whole("event_position", Expert::position)
          .values()
          .text("name", Expert::name)
          .text("institution", Expert::institution)
          .name("tie", Expert::tie)
          .text("reason", Expert::reason)
          .writer();

  private static final TableWriter<Own> OWN =
      TableWriter.<Own>into("review_own")
          .keys()
          .text("review_id", Own::review)
          .whole("event_position", Own::position)
          .values()
          .text("diagnosis_id", Own::diagnosis)
          .json("conclusions", Own::conclusions)
          .writer();

  private static final TableWriter<Judgement> JUDGEMENT =
      TableWriter.<Judgement>into("review_judgement")
          .keys()
          .text("review_id", Judgement::review)
          .text("element", Judgement::element)
          .whole("event_position", Judgement::position)
          .values()
          .text("expert", Judgement::expert)
          .text("conclusion", Judgement::conclusion)
          .optionalFlag("matches", Judgement::matches)
          .text("reason", Judgement::reason)
          .writer();

  private static final TableWriter<StoredFact<ReviewConcluded>> RESULT =
      TableWriter.<StoredFact<ReviewConcluded>>into("review_result")
          .keys()
          .text("review_id", row -> row.event().reviewId())
          .values()
          .time("concluded_at", row -> row.event().at())
          .small("matches", row -> row.event().matches())
          .small("elements", row -> row.event().elements())
          .list("unmatched", row -> row.event().unmatched())
          .name("measures", row -> row.event().measures())
          .name("reading", row -> row.event().reading())
          .name("outcome", row -> row.event().outcome())
          .name("other_outcome", row -> row.event().otherOutcome())
          .text("document", row -> row.event().document())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<CaseSteps.Row> STEP = CaseSteps.into("review_step", "review_id");

  final List<StoredFact<ReviewAnnounced>> announced = new ArrayList<>();
  final List<Day> dates = new ArrayList<>();
  final List<Listed> materials = new ArrayList<>();
  final List<Expert> experts = new ArrayList<>();
  final List<Own> own = new ArrayList<>();
  final List<Judgement> judgements = new ArrayList<>();
  final List<StoredFact<ReviewConcluded>> results = new ArrayList<>();
  final List<CaseSteps.Row> steps = new ArrayList<>();

  record Day(String review, long position, LocalDate onSite, @Nullable Instant publishBy) {}

  record Listed(String review, long position, int ordinal, Material material) {}

  record Expert(
      String review,
      String expert,
      long position,
      @Nullable String name,
      @Nullable String institution,
      @Nullable Tie tie,
      @Nullable String reason) {}

  record Own(
      String review, long position, @Nullable String diagnosis, Map<String, String> conclusions) {}

  record Judgement(
      String review,
      String element,
      long position,
      String expert,
      @Nullable String conclusion,
      @Nullable Boolean matches,
      @Nullable String reason) {}

  void write(JdbcTemplate jdbc, Slot slot) {
    REVIEW.insertNew(jdbc, slot, announced);
    DATE.insertNew(jdbc, slot, dates);
    MATERIAL.insertNew(jdbc, slot, materials);
    EXPERT.insertNew(jdbc, slot, experts);
    OWN.insertNew(jdbc, slot, own);
    JUDGEMENT.insertNew(jdbc, slot, judgements);
    RESULT.insertNew(jdbc, slot, results);
    STEP.insertNew(jdbc, slot, steps);
  }
}

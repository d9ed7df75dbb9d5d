package io.vigil.query.check;

import io.vigil.api.check.CheckKind;
import io.vigil.query.casework.KindSteps;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that all kinds of checks have: what was done, what was found. */
final class CheckRows {

  private static final TableWriter<Finding> FINDING =
      TableWriter.<Finding>into("check_finding")
          .keys()
          .text("case_id", Finding::caseId)
          .text("finding_id", Finding::findingId)
          .values()
          .name("kind", Finding::kind)
          .text("item", Finding::item)
          .text("finding", Finding::text)
          .text("linked_case", Finding::linked)
          .time("noted_at", Finding::at)
          .time("due_at", Finding::due)
          .whole("event_position", Finding::position)
          .writer();

  private static final TableWriter<FindingStep> FINDING_STEP =
      TableWriter.<FindingStep>into("check_finding_step")
          .keys()
          .text("case_id", FindingStep::caseId)
          .text("finding_id", FindingStep::findingId)
          .whole("event_position", FindingStep::position)
          .values()
          .text("state", FindingStep::state)
          .time("at", FindingStep::at)
          .text("note", FindingStep::note)
          .time("due_at", FindingStep::due)
          .writer();

  static final String CLOSED = "CLOSED";
  static final String OPEN = "OPEN";
  static final String OVERDUE = "OVERDUE";

  private final KindSteps<CheckKind> steps = new KindSteps<>("check_step");
  private final List<Finding> findings = new ArrayList<>();
  private final List<FindingStep> findingSteps = new ArrayList<>();

  record Finding(
      CheckKind kind,
      String caseId,
      String findingId,
      @Nullable String item,
      @Nullable String text,
      @Nullable String linked,
      Instant at,
      Instant due,
      long position) {}

  record FindingStep(
      String caseId,
      String findingId,
      String state,
      Instant at,
      @Nullable String note,
      @Nullable Instant due,
      long position) {}

  KindSteps<CheckKind> steps() {
    return steps;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void add(FindingStep step) {
    findingSteps.add(step);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    steps.write(jdbc, slot);
    FINDING.insertNew(jdbc, slot, findings);
    FINDING_STEP.insertNew(jdbc, slot, findingSteps);
  }
}

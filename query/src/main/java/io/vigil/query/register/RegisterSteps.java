package io.vigil.query.register;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was done with entries of registers. */
final class RegisterSteps {

  private static final TableWriter<Step> STEP =
      TableWriter.<Step>into("register_step")
          .keys()
          .text("case_id", Step::caseId)
          .whole("event_position", row -> row.fact().position())
          .values()
          .name("kind", Step::kind)
          .text("step", Step::step)
          .time("at", Step::at)
          .time("recorded_at", Step::recordedAt)
          .text("actor", row -> row.by().actor())
          .text("role", row -> row.by().role())
          .text("channel", row -> row.by().channel())
          .text("on_behalf_of", row -> row.by().onBehalfOf())
          .text("note", Step::note)
          .text("due_step", row -> row.due() == null ? null : row.due().step())
          .time("due_at", row -> row.due() == null ? null : row.due().at())
          .text("event_id", row -> row.fact().eventId())
          .writer();

  private final List<Step> steps = new ArrayList<>();

  record Step(
      RegisterKind kind,
      String caseId,
      String step,
      Instant at,
      Instant recordedAt,
      By by,
      @Nullable String note,
      @Nullable Due due,
      StoredFact<?> fact) {}

  void add(Step step) {
    steps.add(step);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    STEP.insertNew(jdbc, slot, steps);
  }
}

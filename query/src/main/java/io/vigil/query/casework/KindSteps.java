package io.vigil.query.casework;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepEvent;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was done with cases of several kinds, in one table.
 *
 * @param <K> the kinds
 */
public final class KindSteps<K extends Enum<K>> {
  private final TableWriter<Step<K>> writer;
  private final List<Step<K>> steps = new ArrayList<>();

  private record Step<K extends Enum<K>>(
      K kind,
      String caseId,
      String step,
      Instant at,
      Instant recordedAt,
      By by,
      @Nullable String note,
      @Nullable Due due,
      StoredFact<?> fact) {}

  public KindSteps(String table) {
    writer =
        TableWriter.<Step<K>>into(table)
            .keys()
            .text("case_id", Step::caseId)
            .whole("event_position", row -> row.fact().position())
            .values()
            .name("kind", Step::kind)
            .text("step", Step::step)
            .time("at", Step::at)
            .time("recorded_at", Step::recordedAt)
            .by(Step::by)
            .text("note", Step::note)
            .text("due_step", row -> row.due() == null ? null : row.due().step())
            .time("due_at", row -> row.due() == null ? null : row.due().at())
            .text("event_id", row -> row.fact().eventId())
            .writer();
  }

  /**
   * @param step as the API calls it, or what the clock found
   * @param note what was said
   */
  public void add(
      K kind,
      String caseId,
      String step,
      @Nullable String note,
      StepEvent event,
      StoredFact<?> fact) {
    steps.add(
        new Step<>(
            kind,
            caseId,
            step,
            event.at(),
            event.recordedAt(),
            event.by(),
            note,
            event.due(),
            fact));
  }

  public void write(JdbcTemplate jdbc, Slot slot) {
    writer.insertNew(jdbc, slot, steps);
  }
}

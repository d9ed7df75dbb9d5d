package io.vigil.query.finding;

import io.vigil.query.casework.CasePatch;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.TableColumns;
import io.vigil.query.projection.TableWriter;
import java.util.List;
import java.util.stream.Stream;

/** How the rows about findings are made. */
final class FindingTables {
  private static final List<String> TEXTS =
      List.of("state", "kind", "unit", "place", "text", "measure", "incident_id");
  private static final List<String> SMALLS =
      List.of("number_year", "number", "present", "expected");

  static final TableWriter<CasePatch> FINDING = finding();
  static final TableWriter<CaseSteps.Row> STEP = CaseSteps.into("finding_step", "finding_id");
  static final String OVERWRITES =
      CasePatch.overwrites(
          Stream.of(TEXTS, SMALLS, List.of("unit_path", "noted_at"))
              .flatMap(List::stream)
              .toArray(String[]::new));

  private FindingTables() {}

  private static TableWriter<CasePatch> finding() {
    TableColumns<CasePatch> table =
        TableWriter.<CasePatch>into("finding").keys().text("finding_id", CasePatch::id).values();
    TEXTS.forEach(name -> table.text(name, patch -> patch.text(name)));
    SMALLS.forEach(name -> table.small(name, patch -> patch.small(name)));
    return table
        .optionalList("unit_path", patch -> patch.list("unit_path"))
        .time("noted_at", patch -> patch.time("noted_at"))
        .text("due_step", CasePatch::dueStep)
        .time("due_at", CasePatch::dueAt)
        .flag("overdue", CasePatch::overdue)
        .whole("event_position", CasePatch::position)
        .writer();
  }
}

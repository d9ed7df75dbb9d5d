package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Lines;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactRow;
import io.vigil.command.row.Cells;
import io.vigil.command.row.Entry;
import io.vigil.command.row.Finder;
import io.vigil.command.row.IntakeRow.CatalogueRow;
import io.vigil.command.row.IntakeRow.ControlPointRow;
import io.vigil.command.row.IntakeRow.LinesRow;
import io.vigil.command.row.RowContext;
import io.vigil.command.row.RowHandler;
import io.vigil.command.row.RowSink;
import io.vigil.command.table.RowProblem;
import io.vigil.command.table.Schema;
import io.vigil.command.table.TableRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Control points with their lines; files give both in one row. */
public final class ControlPointRows implements RowHandler<CatalogueRow> {
  private final Map<String, Direction> directions = new HashMap<>();

  @Override
  public Schema schema() {
    return ControlPointReader.SCHEMA;
  }

  @Override
  public CatalogueRow read(TableRow row) throws RowProblem {
    return ControlPointReader.read(row);
  }

  @Override
  public void accept(Entry<CatalogueRow> entry, RowSink sink) throws RowProblem {
    RowContext context = sink.context();
    if (!context.scopes().isEmpty()) {
      throw new RowProblem("code", null, "point.whole-college");
    }
    sink.accept(
        new FactRow(
            switch (entry.row()) {
              case ControlPointRow row -> facts(row, context);
              case LinesRow row -> facts(row, context);
            }));
  }

  private List<Fact> facts(ControlPointRow row, RowContext context) throws RowProblem {
    ControlPointDefinition definition = row.definition();
    check(definition);
    LinesCheck.requireOrder(definition.direction(), row.lines());
    directions.put(definition.code(), definition.direction());
    Instant recordedAt = context.recordedAt(row.recordedAt());
    var facts = new ArrayList<Fact>();
    facts.add(ControlPointFacts.definition(definition, recordedAt));
    Lines lines = row.lines();
    if (lines != null) {
      facts.add(
          ControlPointFacts.lines(
              new LinesSet(
                  definition.code(), lines, definition.basis(), row.document(), recordedAt)));
    }
    Detection detection = row.detection();
    if (detection != null) {
      facts.add(
          ControlPointFacts.detection(
              new DetectionSet(definition.code(), detection, row.document(), recordedAt)));
    }
    return facts;
  }

  private List<Fact> facts(LinesRow row, RowContext context) throws RowProblem {
    String code = row.controlPoint();
    Direction direction = directions.get(code);
    if (direction == null) {
      var point = Finder.controlPoint(context.reference(), "control_point", code).definition();
      code = point.code();
      direction = point.direction();
    }
    LinesCheck.requireOrder(direction, row.lines());
    return List.of(
        ControlPointFacts.lines(
            new LinesSet(
                code,
                row.lines(),
                row.basis(),
                row.document(),
                context.recordedAt(row.recordedAt()))));
  }

  private static void check(ControlPointDefinition definition) throws RowProblem {
    Cells.id("code", definition.code());
    if (PeriodLength.of(definition.judgingPeriod()) < PeriodLength.of(definition.period())) {
      throw new RowProblem(
          "judging_period",
          definition.judgingPeriod().name(),
          "point.judging",
          definition.period());
    }
    if (definition.persistence() < 1 || definition.recovery() < 1) {
      throw new RowProblem("persistence", null, "point.persistence");
    }
  }
}

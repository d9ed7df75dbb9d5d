package io.vigil.command.controlpoint;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactRow;
import io.vigil.command.fact.FactStore;
import io.vigil.command.reference.Reference;
import io.vigil.command.reference.References;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Quantities that rates are counted per: they are there from the start and never judged. */
public final class BaseQuantities {
  private static final List<ControlPointDefinition> ALL =
      List.of(
          quantity("STUDENTS", "在校生数", "Students", "persons"),
          quantity("STAFF", "教职工数", "Staff", "persons"),
          quantity("CLASS_HOURS", "教学课时数", "Class hours", "hours"));

  private final FactStore store;
  private final References references;
  private final Clock clock;

  public BaseQuantities(FactStore store, References references, Clock clock) {
    this.store = store;
    this.references = references;
    this.clock = clock;
  }

  /** Defines those that are missing; what a college made of the others stays. */
  public void define(Map<String, String> metaData) {
    Reference reference = references.current();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<FactRow> missing =
        ALL.stream()
            .filter(quantity -> reference.controlPoint(quantity.code()) == null)
            .map(quantity -> FactRow.of(ControlPointFacts.definition(quantity, now)))
            .toList();
    if (!missing.isEmpty()) {
      store.append(FactBatch.of(missing, metaData));
    }
  }

  private static ControlPointDefinition quantity(
      String code, String name, String nameEn, String unitOfMeasure) {
    return new ControlPointDefinition(
        code,
        name,
        nameEn,
        Level.SCHOOL,
        null,
        unitOfMeasure,
        Direction.NONE,
        PeriodKind.SCHOOL_YEAR,
        PeriodKind.SCHOOL_YEAR,
        1,
        1,
        null,
        Colour.ORANGE,
        true,
        "基础数据",
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }
}

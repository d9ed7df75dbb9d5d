package io.vigil.command.unit;

import io.vigil.api.unit.UnitEvent;
import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitEvent.UnitRegistered;
import io.vigil.command.fact.Fact;
import io.vigil.command.fact.FactKey;
import io.vigil.command.fact.FactKind;
import io.vigil.command.fact.FactValue;
import io.vigil.command.reference.UnitRef;
import java.time.Instant;

final class UnitFacts {
  private UnitFacts() {}

  static Fact of(UnitRef unit, Instant recordedAt) {
    return new Fact(
        FactKey.of(FactKind.UNIT, unit.unit()),
        FactValue.ofContent(content(unit)),
        before -> before == null ? registered(unit, recordedAt) : changed(unit, recordedAt));
  }

  /**
   * Without an English name it is what it was before there were any, so that the same file once
   * more changes nothing.
   */
  private static String content(UnitRef unit) {
    String all = unit.toString();
    return unit.nameEn() == null ? all.replace(", nameEn=null]", "]") : all;
  }

  private static UnitEvent registered(UnitRef unit, Instant recordedAt) {
    return new UnitRegistered(
        unit.unit(),
        unit.kind(),
        unit.parent(),
        unit.name(),
        unit.personalName(),
        unit.aliases(),
        unit.personalAliases(),
        unit.path(),
        recordedAt,
        unit.nameEn());
  }

  private static UnitEvent changed(UnitRef unit, Instant recordedAt) {
    return new UnitChanged(
        unit.unit(),
        unit.kind(),
        unit.parent(),
        unit.name(),
        unit.personalName(),
        unit.aliases(),
        unit.personalAliases(),
        unit.path(),
        recordedAt,
        unit.nameEn());
  }
}

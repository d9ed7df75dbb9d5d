package io.vigil.query.reference;

import io.vigil.api.calendar.CalendarEvent.BreakDeclared;
import io.vigil.api.calendar.CalendarEvent.CalendarRevised;
import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.TermDated;
import io.vigil.api.controlpoint.ControlPointEvent;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.controlpoint.ControlPointEvent.DetectionSet;
import io.vigil.api.controlpoint.ControlPointEvent.LinesSet;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.unit.UnitEvent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the college is made of and what it watches. */
@Component
class ReferenceModel implements ReadModel<VigilEvent> {

  private final JdbcTemplate jdbc;
  private final UnitTree tree;

  ReferenceModel(JdbcTemplate jdbc, UnitTree tree) {
    this.jdbc = jdbc;
    this.tree = tree;
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return UnitEvent.class.isAssignableFrom(payloadType)
        || ControlPointEvent.class.isAssignableFrom(payloadType)
        || payloadType == TermDated.class
        || payloadType == DayDeclared.class
        || payloadType == BreakDeclared.class
        || payloadType == CalendarRevised.class;
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    writeUnits(latest(facts, UnitEvent.class, UnitEvent::unit), slot);
    List<DefinedRow> definitions = facts.stream().flatMap(DefinedRow::of).toList();
    upsert(ControlPointTables.DEFINITION, distinct(definitions, DefinedRow::code), slot);
    upsert(ControlPointTables.LINES, all(facts, LinesSet.class), slot);
    upsert(ControlPointTables.DETECTION, all(facts, DetectionSet.class), slot);
    upsert(
        ControlPointTables.ASSIGNMENT,
        latest(
            facts,
            ControlPointAssigned.class,
            a -> List.of(a.controlPoint(), a.unit(), a.firstPeriod())),
        slot);
    upsert(
        CalendarTables.TERM,
        latest(facts, TermDated.class, t -> List.of(t.root(), t.term())),
        slot);
    upsert(
        CalendarTables.DAY,
        latest(facts, DayDeclared.class, d -> List.of(d.root(), d.date())),
        slot);
    upsert(
        CalendarTables.BREAK,
        latest(facts, BreakDeclared.class, b -> List.of(b.root(), b.first())),
        slot);
    upsert(
        CalendarTables.VERSION,
        latest(facts, CalendarRevised.class, v -> List.of(v.root(), v.version())),
        slot);
  }

  private void writeUnits(List<StoredFact<UnitEvent>> units, Slot slot) {
    if (!units.isEmpty()) {
      upsert(UnitTree.UNIT, units, slot);
      tree.relate(units.stream().map(unit -> unit.event().unit()).toList(), slot);
    }
  }

  private <R> void upsert(TableWriter<R> table, List<R> rows, Slot slot) {
    table.upsert(jdbc, slot, rows);
  }

  private static <T extends VigilEvent> List<StoredFact<T>> latest(
      List<StoredFact<VigilEvent>> facts, Class<T> type, Function<T, Object> key) {
    return distinct(all(facts, type), fact -> key.apply(fact.event()));
  }

  private static <T extends VigilEvent> List<StoredFact<T>> all(
      List<StoredFact<VigilEvent>> facts, Class<T> type) {
    return facts.stream()
        .filter(fact -> type.isInstance(fact.event()))
        .map(fact -> new StoredFact<>(type.cast(fact.event()), fact.eventId(), fact.position()))
        .toList();
  }

  /** The last row of each key. */
  private static <R> List<R> distinct(List<R> rows, Function<R, Object> key) {
    Map<Object, R> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.put(key.apply(row), row));
    return List.copyOf(latest.values());
  }
}

package io.vigil.query.response;

import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.response.ResponseTables.MeasureRow;
import io.vigil.query.response.ResponseTables.StepRow;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far people are with each warning, and every step that brought them there. */
@Component
class ResponseModel implements ReadModel<VigilEvent> {
  private static final String CARRIED_OUT =
      """
      UPDATE %s.warning_measure SET done_at = ?, result = ?, event_position = ?
      WHERE warning_id = ? AND measure_id = ? AND event_position < ?
      """;

  private final JdbcTemplate jdbc;
  private final ZoneId zone;

  ResponseModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "response";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return ResponseEvent.class.isAssignableFrom(payloadType)
        || WarningEvent.class.isAssignableFrom(payloadType);
  }

  /** A change of colour says nothing of an answer, and most values of history ask for none. */
  boolean concerns(VigilEvent event) {
    return switch (event) {
      case WarningRaised raised -> NumberedHistory.concerns(raised, zone);
      case WarningColourChanged ignored -> false;
      case WarningRelapsed ignored -> false;
      case WarningAggravated ignored -> false;
      case WarningCleared ignored -> false;
      default -> true;
    };
  }

  @Override
  public void write(List<StoredFact<VigilEvent>> facts, Slot slot) {
    List<StoredFact<VigilEvent>> told =
        facts.stream()
            .filter(fact -> concerns(fact.event()))
            .filter(new NumberedHistory(jdbc, zone)::isNumbered)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    var numbers = new WarningNumbers(jdbc, slot, zone);
    Map<String, ResponseRow> rows = load(told, slot);
    told.forEach(fact -> take(fact, rows, numbers));
    ResponseTables.RESPONSE.upsert(jdbc, slot, List.copyOf(rows.values()));
    numbers.arrange();
    ResponseTables.STEP.insertNew(jdbc, slot, steps(told));
    ResponseTables.MEASURE.insertNew(jdbc, slot, measures(told, slot));
    carryOut(told, slot);
  }

  private Map<String, ResponseRow> load(List<StoredFact<VigilEvent>> facts, Slot slot) {
    Object ids = facts.stream().map(fact -> warningId(fact.event())).toArray(String[]::new);
    Map<String, ResponseRow> rows = new LinkedHashMap<>();
    jdbc.query(
        "SELECT * FROM %s.warning_response WHERE warning_id = ANY (?)".formatted(slot.schema()),
        row -> {
          rows.put(row.getString("warning_id"), ResponseTables.read(row));
        },
        ids);
    return rows;
  }

  private static String warningId(VigilEvent event) {
    return event instanceof WarningEvent warning
        ? warning.warningId()
        : ((ResponseEvent) event).warningId();
  }

  private static void take(
      StoredFact<VigilEvent> fact, Map<String, ResponseRow> rows, WarningNumbers numbers) {
    if (fact.event() instanceof ResponseEvent event && !By.isClock(event.by().channel())) {
      numbers.acted();
    }
    String id = warningId(fact.event());
    ResponseRow row = rows.get(id);
    if (row == null) {
      row = new ResponseRow(id, fact.position());
    } else if (row.position >= fact.position()) {
      return;
    }
    row.position = fact.position();
    switch (fact.event()) {
      case WarningRaised raised -> {
        row.number(numbers.next(raised.recordedAt()), raised.recordedAt());
        rows.put(id, row);
      }
      case WarningEvent event -> row.take(event);
      case ResponseEvent event -> {
        row.take(event);
        rows.put(id, row);
      }
      default -> throw new IllegalStateException("no answer to a warning: " + fact.eventId());
    }
  }

  private static List<StepRow> steps(List<StoredFact<VigilEvent>> facts) {
    List<StepRow> steps = new ArrayList<>();
    for (StoredFact<VigilEvent> fact : facts) {
      if (fact.event() instanceof ResponseEvent event) {
        var turn = event instanceof Turn one ? one.awaited() : null;
        steps.add(
            new StepRow(
                event,
                fact.position(),
                ResponseWords.step(event),
                ResponseWords.note(event),
                turn == null ? null : turn.due().at(),
                isOfTheJudge(event),
                fact.eventId()));
      }
    }
    return steps;
  }

  /** Whether what it asks for, or tells is late, is owed by whoever judges the answer. */
  private static boolean isOfTheJudge(ResponseEvent event) {
    return switch (event) {
      case Turn turn -> {
        Awaited awaited = turn.awaited();
        yield awaited != null && ResponseLimit.isOfTheJudge(awaited.due().step());
      }
      case SupervisionRaised late -> ResponseLimit.isOfTheJudge(late.step());
      default -> false;
    };
  }

  private List<MeasureRow> measures(List<StoredFact<VigilEvent>> facts, Slot slot) {
    var numbers = new CaseNumbers(jdbc, slot, "warning_measure", CaseKind.RECTIFICATION, zone);
    Set<String> known = knownMeasures(facts, slot);
    List<MeasureRow> measures = new ArrayList<>();
    for (StoredFact<VigilEvent> fact : facts) {
      switch (fact.event()) {
        case MeasurePlanned e when known.add(key(e.warningId(), e.measureId())) ->
            measures.add(MeasureRow.of(e, numbers.next(e.at()), fact.position()));
        case DirectiveGiven e -> measures.add(MeasureRow.of(e, fact.position()));
        default -> {}
      }
    }
    return measures;
  }

  /** Those that have their numbers. */
  private Set<String> knownMeasures(List<StoredFact<VigilEvent>> facts, Slot slot) {
    Object ids =
        facts.stream()
            .filter(fact -> fact.event() instanceof MeasurePlanned)
            .map(fact -> warningId(fact.event()))
            .distinct()
            .toArray(String[]::new);
    Set<String> known = new HashSet<>();
    jdbc.query(
        "SELECT warning_id, measure_id FROM %s.warning_measure WHERE warning_id = ANY (?)"
            .formatted(slot.schema()),
        row -> {
          known.add(key(row.getString("warning_id"), row.getString("measure_id")));
        },
        ids);
    return known;
  }

  private static String key(String warningId, String measureId) {
    return warningId + "|" + measureId;
  }

  private void carryOut(List<StoredFact<VigilEvent>> facts, Slot slot) {
    List<Object[]> done = new ArrayList<>();
    for (StoredFact<VigilEvent> fact : facts) {
      if (fact.event() instanceof MeasureCarriedOut e) {
        Timestamp at = Timestamp.from(e.at());
        done.add(
            new Object[] {
              at, e.result(), fact.position(), e.warningId(), e.measureId(), fact.position()
            });
      }
    }
    if (!done.isEmpty()) {
      jdbc.batchUpdate(CARRIED_OUT.formatted(slot.schema()), done);
    }
  }
}

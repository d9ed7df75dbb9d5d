package io.vigil.query.tally;

import io.vigil.api.tally.Severity;
import io.vigil.api.tally.TallyEvent;
import io.vigil.api.tally.TallyEvent.TallyCorrected;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counted incidents, and what they were before corrections. */
@Component
class TallyModel implements ReadModel<TallyEvent> {

  private static final TableWriter<StoredFact<TallyEvent>> TALLY =
      TableWriter.<StoredFact<TallyEvent>>into("incident_tally")
          .keys()
          .text("period", row -> row.event().tally().period())
          .text("unit", row -> row.event().tally().unit())
          .text("category", row -> row.event().tally().category())
          .name("severity", row -> row.event().tally().severity())
          .values()
          .whole("count", row -> row.event().tally().count())
          .name("period_kind", row -> row.event().tally().periodKind())
          .date("period_from", row -> row.event().tally().from())
          .date("period_to", row -> row.event().tally().to())
          .flag("corrected", row -> row.event() instanceof TallyCorrected)
          .time("recorded_at", row -> row.event().tally().recordedAt())
          .text("import_id", row -> row.event().tally().importId())
          .whole("line", row -> row.event().tally().line())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<TallyCorrected>> CORRECTION =
      TableWriter.<StoredFact<TallyCorrected>>into("incident_tally_correction")
          .keys()
          .text("period", row -> row.event().tally().period())
          .text("unit", row -> row.event().tally().unit())
          .text("category", row -> row.event().tally().category())
          .name("severity", row -> row.event().tally().severity())
          .whole("event_position", StoredFact::position)
          .values()
          .whole("old_count", row -> row.event().previousCount())
          .whole("new_count", row -> row.event().tally().count())
          .time("recorded_at", row -> row.event().tally().recordedAt())
          .text("import_id", row -> row.event().tally().importId())
          .whole("line", row -> row.event().tally().line())
          .text("event_id", StoredFact::eventId)
          .writer();

  private final JdbcTemplate jdbc;

  TallyModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return TallyEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<TallyEvent>> facts, Slot slot) {
    CORRECTION.insertNew(jdbc, slot, facts.stream().flatMap(TallyModel::correction).toList());
    Map<Key, StoredFact<TallyEvent>> latest = new LinkedHashMap<>();
    facts.forEach(fact -> latest.put(Key.of(fact.event().tally()), fact));
    TALLY.upsert(jdbc, slot, List.copyOf(latest.values()));
  }

  private static Stream<StoredFact<TallyCorrected>> correction(StoredFact<TallyEvent> fact) {
    return fact.event() instanceof TallyCorrected corrected
        ? Stream.of(new StoredFact<>(corrected, fact.eventId(), fact.position()))
        : Stream.empty();
  }

  private record Key(String period, String unit, String category, Severity severity) {

    static Key of(TallyEvent.Tally tally) {
      return new Key(tally.period(), tally.unit(), tally.category(), tally.severity());
    }
  }
}

package io.vigil.query.doubt;

import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtedReading;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows about doubts are made. */
final class DoubtTables {

  static final TableWriter<StoredFact<DataImplausible>> DOUBT =
      TableWriter.<StoredFact<DataImplausible>>into("doubt")
          .keys()
          .text("doubt_id", row -> row.event().doubtId())
          .values()
          .text("control_point", row -> row.event().controlPoint())
          .text("data_owner", row -> row.event().dataOwner())
          .text("import_id", row -> row.event().importId())
          .name("slip", row -> row.event().slip())
          .text("unit", row -> path(row.event()).getLast())
          .list("unit_path", row -> path(row.event()))
          .time("recorded_at", row -> row.event().recordedAt())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  static final TableWriter<Doubted> ROW =
      TableWriter.<Doubted>into("doubt_row")
          .keys()
          .text("doubt_id", Doubted::doubtId)
          .text("unit", row -> row.reading().unit())
          .date("period_from", row -> row.reading().period().from())
          .text("period", row -> row.reading().period().code())
          .values()
          .date("period_to", row -> row.reading().period().to())
          .number("value", row -> row.reading().value())
          .number("numerator", row -> row.reading().numerator())
          .number("denominator", row -> row.reading().denominator())
          .number("expected", row -> row.reading().expected())
          .number("repaired", row -> row.reading().repaired())
          .whole("event_position", Doubted::position)
          .writer();

  static final TableWriter<Settled> SETTLEMENT =
      TableWriter.<Settled>into("doubt_settlement")
          .keys()
          .text("doubt_id", Settled::doubtId)
          .text("unit", row -> row.reading().unit())
          .date("period_from", row -> row.reading().from())
          .text("period", row -> row.reading().period())
          .values()
          .name("how", Settled::how)
          .text("actor", Settled::actor)
          .text("note", Settled::note)
          .time("recorded_at", Settled::recordedAt)
          .whole("event_position", Settled::position)
          .writer();

  private DoubtTables() {}

  record Doubted(String doubtId, DoubtedReading reading, long position) {}

  record Settled(
      String doubtId,
      SettledReading reading,
      Settlement how,
      @Nullable String actor,
      @Nullable String note,
      Instant recordedAt,
      long position) {}

  /** Ids from the root down to the nearest unit above all readings, or to the only one. */
  static List<String> path(DataImplausible event) {
    List<String> path = event.rows().getFirst().unitPath();
    for (DoubtedReading row : event.rows()) {
      path = path.subList(0, common(path, row.unitPath()));
    }
    return path.isEmpty() ? List.of(event.rows().getFirst().unit()) : path;
  }

  private static int common(List<String> one, List<String> other) {
    int depth = 0;
    while (depth < Math.min(one.size(), other.size()) && one.get(depth).equals(other.get(depth))) {
      depth++;
    }
    return depth;
  }
}

package io.vigil.query.check;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.zeroreport.ZeroReportEvent;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportDutySet;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What events of zero reports become. */
final class ZeroReportRows {

  private static final TableWriter<StoredFact<ZeroReportDutySet>> DUTY =
      TableWriter.<StoredFact<ZeroReportDutySet>>into("zero_report_duty")
          .keys()
          .text("unit", row -> row.event().unit())
          .values()
          .date("first_month", row -> first(row.event().firstMonth()))
          .optionalDate("last_month", row -> optionalFirst(row.event().lastMonth()))
          .list("months", row -> row.event().months().stream().map(String::valueOf).toList())
          .text("due", row -> row.event().due())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<ZeroReportFiled>> REPORT =
      TableWriter.<StoredFact<ZeroReportFiled>>into("zero_report")
          .keys()
          .text("unit", row -> row.event().unit())
          .date("month", row -> first(row.event().month()))
          .values()
          .flag("nothing", row -> row.event().nothing())
          .text("note", row -> row.event().note())
          .time("filed_at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("actor", row -> row.event().by().actor())
          .text("role", row -> row.event().by().role())
          .text("channel", row -> row.event().by().channel())
          .text("event_id", StoredFact::eventId)
          .whole("event_position", StoredFact::position)
          .writer();

  private static final TableWriter<StoredFact<ZeroReportCorrected>> CORRECTION =
      TableWriter.<StoredFact<ZeroReportCorrected>>into("zero_report_correction")
          .keys()
          .text("unit", row -> row.event().unit())
          .date("month", row -> first(row.event().month()))
          .whole("event_position", StoredFact::position)
          .values()
          .flag("nothing", row -> row.event().nothing())
          .text("note", row -> row.event().note())
          .time("at", row -> row.event().at())
          .time("recorded_at", row -> row.event().recordedAt())
          .text("actor", row -> row.event().by().actor())
          .writer();

  /** The latest of a batch by unit, for one statement writes a row once. */
  private final Map<String, StoredFact<ZeroReportDutySet>> duties = new LinkedHashMap<>();

  private final List<StoredFact<ZeroReportFiled>> filed = new ArrayList<>();
  private final List<StoredFact<ZeroReportCorrected>> corrected = new ArrayList<>();

  private static LocalDate first(String month) {
    return YearMonth.parse(month).atDay(1);
  }

  private static @Nullable LocalDate optionalFirst(@Nullable String month) {
    return month == null ? null : first(month);
  }

  void take(ZeroReportEvent event, StoredFact<VigilEvent> fact) {
    switch (event) {
      case ZeroReportDutySet e ->
          duties.put(e.unit(), new StoredFact<>(e, fact.eventId(), fact.position()));
      case ZeroReportFiled e -> filed.add(new StoredFact<>(e, fact.eventId(), fact.position()));
      case ZeroReportCorrected e ->
          corrected.add(new StoredFact<>(e, fact.eventId(), fact.position()));
    }
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    DUTY.upsert(jdbc, slot, List.copyOf(duties.values()));
    REPORT.insertNew(jdbc, slot, filed);
    CORRECTION.insertNew(jdbc, slot, corrected);
  }
}

package io.vigil.query.signal;

import io.vigil.api.grading.Colour;
import io.vigil.api.signal.SignalEvent;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.api.signal.SignalEvent.CountSurged;
import io.vigil.api.signal.SignalEvent.ShiftDetected;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.signal.SignalEvent.TrendWorsened;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.signal.Worsening;
import io.vigil.api.warning.Evidence;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signal as a row. */
record SignalRow(
    long position,
    SignalKind kind,
    String controlPoint,
    String unit,
    List<String> unitPath,
    @Nullable Colour colour,
    Evidence evidence,
    @Nullable Worsening worsening,
    Instant recordedAt,
    String eventId) {

  static final TableWriter<SignalRow> TABLE =
      TableWriter.<SignalRow>into("signal")
          .keys()
          .whole("event_position", SignalRow::position)
          .values()
          .name("kind", SignalRow::kind)
          .text("control_point", SignalRow::controlPoint)
          .text("unit", SignalRow::unit)
          .list("unit_path", SignalRow::unitPath)
          .text("period", row -> row.evidence().period().code())
          .date("period_from", row -> row.evidence().period().from())
          .date("period_to", row -> row.evidence().period().to())
          .name("colour", SignalRow::colour)
          .json("evidence", SignalRow::evidence)
          .json("worsening", SignalRow::worsening)
          .time("recorded_at", SignalRow::recordedAt)
          .text("event_id", SignalRow::eventId)
          .writer();

  /**
   * No row for crossed lines: they are too many, and stand in the steps of the warnings. Common
   * causes have tables of their own.
   */
  static Stream<SignalRow> of(StoredFact<SignalEvent> fact) {
    return switch (fact.event()) {
      case ThresholdBreached ignored -> Stream.empty();
      case ThresholdRegained ignored -> Stream.empty();
      case CommonCauseFound ignored -> Stream.empty();
      case CommonCauseWithdrawn ignored -> Stream.empty();
      case ShiftDetected e ->
          Stream.of(
              new SignalRow(
                  fact.position(),
                  SignalKind.SHIFT,
                  e.controlPoint(),
                  e.unit(),
                  e.unitPath(),
                  e.colour(),
                  e.evidence(),
                  null,
                  e.recordedAt(),
                  fact.eventId()));
      case CountSurged e ->
          Stream.of(
              new SignalRow(
                  fact.position(),
                  SignalKind.SURGE,
                  e.controlPoint(),
                  e.unit(),
                  e.unitPath(),
                  e.colour(),
                  e.evidence(),
                  null,
                  e.recordedAt(),
                  fact.eventId()));
      case TrendWorsened e ->
          Stream.of(
              new SignalRow(
                  fact.position(),
                  SignalKind.TREND,
                  e.controlPoint(),
                  e.unit(),
                  e.unitPath(),
                  null,
                  e.evidence(),
                  e.worsening(),
                  e.recordedAt(),
                  fact.eventId()));
    };
  }
}

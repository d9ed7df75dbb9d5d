package io.vigil.query.alert;

import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.Receiver;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the rows about alerts are made. */
final class AlertTables {

  static final TableWriter<Created> ALERT =
      TableWriter.<Created>into("alert")
          .keys()
          .text("alert_id", row -> row.receiver().alertId())
          .values()
          .text("notice_id", row -> row.event().noticeId())
          .name("case_kind", row -> row.event().caseKind())
          .text("case_id", row -> row.event().caseId())
          .text("number", row -> row.event().number())
          .name("what", row -> row.event().what())
          .name("colour", row -> row.event().colour())
          .text("unit", row -> row.event().unit())
          .list("unit_path", row -> row.event().unitPath())
          .text("subject", row -> row.event().subject())
          .time("answer_by", row -> row.event().answerBy())
          .text("link", row -> row.event().link())
          .time("happened_at", row -> row.event().at())
          .name("channel", row -> row.receiver().channel())
          .text("recipient", row -> row.receiver().recipient())
          .text("role", row -> row.receiver().role())
          .flag("must_acknowledge", row -> row.receiver().mustAcknowledge())
          .time("created_at", row -> row.event().recordedAt())
          .whole("event_position", Created::position)
          .text("awaited", row -> row.event().awaited())
          .flag("sealed", row -> Boolean.TRUE.equals(row.event().sealed()))
          .writer();

  static final TableWriter<Step> STEP =
      TableWriter.<Step>into("alert_step")
          .keys()
          .text("alert_id", Step::alertId)
          .whole("event_position", Step::position)
          .values()
          .text("step", row -> row.what().step())
          .time("at", row -> row.what().at())
          .text("actor", row -> row.what().actor())
          .text("role", row -> row.what().role())
          .text("channel", row -> row.what().channel())
          .text("on_behalf_of", row -> row.what().onBehalfOf())
          .text("message_id", row -> row.what().messageId())
          .text("reason", row -> row.what().reason())
          .text("detail", row -> row.what().detail())
          .time("until", row -> row.what().until())
          .time("recorded_at", row -> row.what().recordedAt())
          .writer();

  private AlertTables() {}

  record Created(AlertCreated event, Receiver receiver, long position) {}

  /** One step of one alert. */
  record Step(String alertId, long position, What what) {}

  /** What a step of several alerts says. */
  record What(
      String step,
      Instant at,
      @Nullable String actor,
      @Nullable String role,
      @Nullable String channel,
      @Nullable String onBehalfOf,
      @Nullable String messageId,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Instant until,
      Instant recordedAt) {}
}

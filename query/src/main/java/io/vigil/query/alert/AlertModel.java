package io.vigil.query.alert;

import io.vigil.api.alert.AlertEvent;
import io.vigil.api.alert.AlertEvent.AlertAcknowledged;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertDelivered;
import io.vigil.api.alert.AlertEvent.AlertFailed;
import io.vigil.api.alert.AlertEvent.AlertOpened;
import io.vigil.api.alert.AlertEvent.AlertSent;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.casework.By;
import io.vigil.query.alert.AlertTables.Created;
import io.vigil.query.alert.AlertTables.Step;
import io.vigil.query.alert.AlertTables.What;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Alerts, and the chain of what became of each. */
@Component
class AlertModel implements ReadModel<AlertEvent> {

  private final JdbcTemplate jdbc;

  AlertModel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return AlertEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<AlertEvent>> facts, Slot slot) {
    List<Created> created = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (StoredFact<AlertEvent> fact : facts) {
      long position = fact.position();
      switch (fact.event()) {
        case AlertCreated e ->
            e.receivers().forEach(receiver -> created.add(new Created(e, receiver, position)));
        case AlertSuppressed e -> add(steps, e.alertIds(), position, held(e));
        case AlertSent e ->
            add(steps, e.alertIds(), position, sent("sent", e.messageId(), e.recordedAt()));
        case AlertDelivered e ->
            add(steps, e.alertIds(), position, sent("delivered", e.messageId(), e.recordedAt()));
        case AlertFailed e -> add(steps, e.alertIds(), position, failed(e));
        case AlertOpened e ->
            add(steps, e.alertIds(), position, by("opened", e.by(), e.recordedAt(), e));
        case AlertAcknowledged e ->
            add(steps, e.alertIds(), position, by("acknowledged", e.by(), e.at(), e));
      }
    }
    AlertTables.ALERT.insertNew(jdbc, slot, created);
    AlertTables.STEP.insertNew(jdbc, slot, steps);
  }

  private static void add(List<Step> steps, List<String> alerts, long position, What what) {
    alerts.forEach(alert -> steps.add(new Step(alert, position, what)));
  }

  private static What held(AlertSuppressed event) {
    return channel(
        "suppressed",
        null,
        event.reason().name(),
        event.detail(),
        event.until(),
        event.recordedAt());
  }

  private static What sent(String step, String messageId, Instant at) {
    return channel(step, messageId, null, null, null, at);
  }

  private static What failed(AlertFailed event) {
    return channel(
        "failed",
        event.messageId(),
        event.code(),
        event.text(),
        event.nextAt(),
        event.recordedAt());
  }

  private static What channel(
      String step,
      @Nullable String messageId,
      @Nullable String reason,
      @Nullable String detail,
      @Nullable Instant until,
      Instant at) {
    return new What(step, at, null, null, null, null, messageId, reason, detail, until, at);
  }

  private static What by(String step, By by, Instant at, AlertEvent event) {
    return new What(
        step,
        at,
        by.actor(),
        by.role(),
        by.channel(),
        by.onBehalfOf(),
        null,
        null,
        null,
        null,
        event.recordedAt());
  }
}

package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.message.MetaDataKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Appends events of alerts, in the transaction of the rows that they tell of. */
final class AlertLog {
  private static final Map<String, String> ORIGIN = Map.of(MetaDataKeys.CHANNEL, "monitor");

  private final EventBus events;
  private final TransactionManager transactions;

  AlertLog(EventBus events, TransactionManager transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  void append(List<? extends AlertEvent> happened) {
    if (!happened.isEmpty()) {
      events.publish(
          happened.stream().map(event -> new GenericEventMessage<>(event, ORIGIN)).toList());
    }
  }

  /** Rows and events of one step: all of them are stored, or none. */
  <T> T inOneTransaction(Callable<T> step) {
    DefaultUnitOfWork<Message<?>> work = new DefaultUnitOfWork<>(null);
    work.attachTransaction(transactions);
    ResultMessage<T> result = work.executeWithResult(step);
    if (result.isExceptional()) {
      throw result.exceptionResult() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a step of the alerts failed", result.exceptionResult());
    }
    return result.getPayload();
  }

  /** A notice and its receivers, and why some of them are not told, or not yet. */
  static List<AlertEvent> events(Notice notice, List<Item> items, Instant now) {
    List<AlertEvent> events = new ArrayList<>();
    events.add(created(notice, items, now));
    record Because(HoldReason reason, @Nullable Instant until, @Nullable String detail) {}
    Map<Because, List<String>> held = new LinkedHashMap<>();
    for (Item item : items) {
      HoldReason reason = item.held();
      if (reason != null) {
        boolean ends = reason.isForNow() || reason == HoldReason.SILENCED;
        held.computeIfAbsent(
                new Because(reason, ends ? item.dueAt() : null, item.detail()),
                because -> new ArrayList<>())
            .add(item.receiver().alertId());
      }
    }
    held.forEach(
        (because, ids) ->
            events.add(
                new AlertSuppressed(
                    ids, because.reason(), because.until(), because.detail(), now)));
    return events;
  }

  private static AlertCreated created(Notice notice, List<Item> items, Instant now) {
    return new AlertCreated(
        notice.noticeId(),
        notice.caseKind(),
        notice.caseId(),
        notice.number(),
        notice.what(),
        notice.colour(),
        notice.unit(),
        notice.unitPath(),
        notice.subject(),
        notice.answerBy(),
        notice.link(),
        notice.at(),
        items.stream().map(Item::receiver).toList(),
        now,
        notice.awaited(),
        notice.sealed() ? true : null);
  }
}

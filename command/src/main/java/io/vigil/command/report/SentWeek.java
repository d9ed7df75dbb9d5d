package io.vigil.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.report.ReportCommand.SendReport;
import io.vigil.api.report.ReportEvent.WeekSent;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/**
 * A week whose report went out. It begins with that and can begin but once, so that of two drafts
 * that are sent at the same time one is stored: readers may not know of the other yet.
 */
@Aggregate
@NullUnmarked
class SentWeek {
  @AggregateIdentifier private String id;

  SentWeek() {}

  SentWeek(String week, SendReport command, Instant now) {
    apply(new WeekSent(week, command.reportId(), command.by(), command.at(), now));
  }

  static String id(String week) {
    return "sent-week|" + week;
  }

  @EventSourcingHandler
  void on(WeekSent event) {
    id = id(event.week());
  }
}

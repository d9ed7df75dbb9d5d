package io.vigil.command.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportEvent.WeekSent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Which weeks went out, as the store itself knows it, without waiting for any reader. */
@Component
class SentWeeks {
  private final EventStore events;

  SentWeeks(EventStore events) {
    this.events = events;
  }

  /**
   * @throws Rejection if the report of this week went out
   */
  void refuseAgain(String week) {
    events
        .readEvents(SentWeek.id(week))
        .asStream()
        .map(event -> (WeekSent) event.getPayload())
        .findFirst()
        .ifPresent(
            sent -> {
              throw Rejection.conflict(
                  "report.sent-week",
                  "The report of %s was sent before, it is /reports/kept/%s; it goes out once.",
                  week,
                  sent.reportId());
            });
  }
}

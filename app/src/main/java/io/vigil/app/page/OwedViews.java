package io.vigil.app.page;

import io.vigil.api.casework.WorkingTime;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing, as people read it. */
@Component
class OwedViews {
  private final DeliveryDesk desk;
  private final Actors actors;
  private final CollegeCalendar calendar;
  private final Periods periods;

  OwedViews(DeliveryDesk desk, Actors actors, CollegeCalendar calendar, Periods periods) {
    this.desk = desk;
    this.actors = actors;
    this.calendar = calendar;
    this.periods = periods;
  }

  /**
   * @param overdue working days since the first of them were due
   * @param since first day on which it was found missing; {@code null} if it was not yet
   */
  record Owed(
      Feed feed,
      String name,
      String ownerName,
      List<FindOwed.Unit> units,
      List<String> periods,
      long missing,
      LocalDate firstDue,
      LocalDate lastDue,
      long overdue,
      @Nullable LocalDate since,
      List<Reminder> reminders,
      boolean remindedToday) {}

  record Reminder(LocalDate on, String by) {}

  List<Owed> of(Locale locale, List<FindOwed.Row> rows) {
    return rows.stream().map(row -> of(locale, row)).toList();
  }

  private Owed of(Locale locale, FindOwed.Row row) {
    return new Owed(
        row.feed(),
        DeliveryViews.pick(locale, row.controlPointName(), row.controlPointNameEn()),
        Objects.requireNonNullElse(row.ownerName(), row.feed().dataOwner()),
        row.units(),
        row.periods().stream()
            .map(period -> periods.full(locale, period, PeriodKind.TEACHING_WEEK))
            .toList(),
        row.missing(),
        row.firstDue(),
        row.lastDue(),
        workingDaysSince(row.firstDue()),
        row.signalledSince(),
        row.reminders().stream()
            .map(one -> new Reminder(one.on(), actors.name(locale, one.actor())))
            .toList(),
        desk.isRemindedToday(row));
  }

  private long workingDaysSince(LocalDate due) {
    return new WorkingTime(calendar.terms(), calendar.zone())
        .workingDaysBetween(start(due), start(calendar.today()));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }
}

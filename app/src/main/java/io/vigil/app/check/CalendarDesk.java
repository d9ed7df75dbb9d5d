package io.vigil.app.check;

import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.calendar.ReviseCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The academic calendar, and its next version. */
@Component
public class CalendarDesk {
  private final Questions questions;
  private final Orders orders;
  private final CollegeCalendar calendar;
  private final Clock clock;

  CalendarDesk(Questions questions, Orders orders, CollegeCalendar calendar, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * What changes and why; what is left out stays.
   *
   * @param basedOn number of the version that is changed, 0 before the first; {@code null} for
   *     whichever is the newest
   */
  public record Told(
      @Nullable List<FindCalendar.TermRow> terms,
      @Nullable List<FindCalendar.DayRow> days,
      @Nullable List<CollegeBreak> breaks,
      @Nullable List<LocalDate> withdrawn,
      @Nullable String reason,
      @Nullable Integer basedOn) {}

  /** Number of the version that was issued. */
  public record Receipt(int version) {}

  public FindCalendar.Result find() {
    return questions.ask(new FindCalendar(), FindCalendar.Result.class);
  }

  /**
   * @throws Rejection if nothing changes, what changes is not possible, or another version was
   *     issued since
   */
  public Receipt revise(SignedIn person, Told told, String channel) {
    var order =
        new ReviseCalendar(
            ReviseCalendar.COLLEGE,
            Objects.requireNonNullElse(told.terms(), List.of()),
            Objects.requireNonNullElse(told.days(), List.of()),
            Objects.requireNonNullElse(told.breaks(), List.of()),
            Objects.requireNonNullElse(told.withdrawn(), List.of()),
            told.reason(),
            told.basedOn(),
            person.by(channel),
            clock.instant());
    var receipt = new Receipt(orders.give(order, channel, Integer.class));
    calendar.forget();
    return receipt;
  }
}

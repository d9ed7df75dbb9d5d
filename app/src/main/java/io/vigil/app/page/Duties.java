package io.vigil.app.page;

import io.vigil.app.diagnosis.DueDuties;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What self-diagnosis and review ask for, among the next steps of cases. */
@Component
class Duties {
  private final DueDuties duties;
  private final AwaitedViews views;
  private final CollegeCalendar calendar;
  private final Words words;
  private final Periods periods;

  Duties(
      DueDuties duties,
      AwaitedViews views,
      CollegeCalendar calendar,
      Words words,
      Periods periods) {
    this.duties = duties;
    this.views = views;
    this.calendar = calendar;
    this.words = words;
    this.periods = periods;
  }

  /** What is due from one day to another, both included. */
  Stream<AwaitedViews.Line> between(
      SignedIn person, Locale locale, LocalDate first, LocalDate last) {
    return of(person, first, last).map(duty -> line(locale, duty));
  }

  /** Of these what is the whole college's. */
  Stream<AwaitedViews.Line> ofCollege(
      SignedIn person, Locale locale, LocalDate first, LocalDate last) {
    return of(person, first, last)
        .filter(DueDuties.Duty::isOfCollege)
        .map(duty -> line(locale, duty));
  }

  /** Of these what names no person, for readers of whom nobody knows what they may see. */
  Stream<AwaitedViews.Line> ofNobody(
      SignedIn person, Locale locale, LocalDate first, LocalDate last) {
    return of(person, first, last)
        .filter(duty -> !duty.isOfPerson())
        .map(duty -> line(locale, duty));
  }

  private Stream<DueDuties.Duty> of(SignedIn person, LocalDate first, LocalDate last) {
    return duties.of(person).stream()
        .filter(duty -> !duty.on().isBefore(first) && !duty.on().isAfter(last));
  }

  private AwaitedViews.Line line(Locale locale, DueDuties.Duty duty) {
    return views.line(
        null,
        null,
        duty.told(words, periods, locale),
        words.text(locale, "todo.see-to"),
        end(duty.on()),
        duty.link());
  }

  private Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(1);
  }
}

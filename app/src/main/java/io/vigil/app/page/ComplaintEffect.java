package io.vigil.app.page;

import io.vigil.api.complaint.ClusterRule;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.warning.Effect.Verdict;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.app.page.EffectViews.Compared;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints about a place before the measures and after them, by thirty days. */
@Component
class ComplaintEffect {
  private final Questions questions;
  private final Words words;
  private final Periods periods;
  private final CollegeCalendar calendar;

  ComplaintEffect(Questions questions, Words words, Periods periods, CollegeCalendar calendar) {
    this.questions = questions;
    this.words = words;
    this.periods = periods;
    this.calendar = calendar;
  }

  /** {@code null} where the warning is of no complaints that piled up. */
  @Nullable Compared of(Locale locale, FindWarnings.Item warning, Instant planned) {
    Occurrence occurrence = warning.evidence().occurrence();
    if (occurrence == null
        || occurrence.rule() != OccurrenceRule.COMPLAINT_CLUSTER
        || occurrence.subject() == null) {
      return null;
    }
    FindWarnings.Ending ending = warning.ending();
    LocalDate first = day(planned);
    LocalDate last = ending == null ? calendar.today() : day(ending.at());
    long before = count(occurrence.subject(), first);
    if (last.isBefore(first.plusDays(FindComplaintPlaces.DAYS))) {
      return new Compared(
          until(locale, first),
          cases(locale, before),
          null,
          null,
          Verdict.PENDING,
          season(locale, occurrence.subject(), first),
          null,
          why(locale, Verdict.PENDING));
    }
    long after = count(occurrence.subject(), last);
    Verdict verdict = verdict(before, after);
    return new Compared(
        until(locale, first),
        cases(locale, before),
        until(locale, last),
        cases(locale, after),
        verdict,
        season(locale, occurrence.subject(), first),
        season(locale, occurrence.subject(), last),
        why(locale, verdict));
  }

  private String season(Locale locale, String place, LocalDate day) {
    return cases(locale, count(place, day.minusYears(1)));
  }

  private String why(Locale locale, Verdict verdict) {
    return words.text(locale, "response.effect.complaints." + verdict, ClusterRule.BLUE_FROM);
  }

  private static Verdict verdict(long before, long after) {
    if (after >= before) {
      return Verdict.NOT;
    }
    return after < ClusterRule.BLUE_FROM ? Verdict.EFFECTIVE : Verdict.PARTLY;
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(calendar.zone()).toLocalDate();
  }

  private String until(Locale locale, LocalDate day) {
    return words.text(locale, "response.effect.until", periods.date(locale, day));
  }

  private String cases(Locale locale, long count) {
    return words.text(locale, "response.effect.complaints", count);
  }

  private long count(String place, LocalDate day) {
    return questions
        .ask(new FindComplaintPlaces(day, List.of()), FindComplaintPlaces.Result.class)
        .rows()
        .stream()
        .filter(row -> row.kind() == ComplaintKind.COMPLAINT)
        .filter(row -> place.equals(row.object().place()))
        .mapToLong(FindComplaintPlaces.Row::count)
        .sum();
  }
}

package io.vigil.app.page;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.HappenedEffect;
import io.vigil.api.warning.HappenedEffect.Reason;
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

/**
 * What came of measures against complaints that piled up, by the rule of what happened, beside the
 * complaints about the place before and after, by thirty days.
 */
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

  /**
   * {@code null} where the warning is of no complaints that piled up.
   *
   * @param done when the last of the measures was carried out; {@code null} before
   */
  @Nullable Compared of(
      Locale locale,
      FindWarnings.Item warning,
      Instant planned,
      @Nullable Instant done,
      @Nullable Boolean verified) {
    Occurrence occurrence = warning.evidence().occurrence();
    if (occurrence == null
        || occurrence.rule() != OccurrenceRule.COMPLAINT_CLUSTER
        || occurrence.subject() == null) {
      return null;
    }
    FindWarnings.Ending ending = warning.ending();
    LocalDate first = day(planned);
    LocalDate last = ending == null ? calendar.today() : day(ending.at());
    HappenedEffect effect = judged(warning, done == null ? null : day(done), verified);
    boolean early = last.isBefore(first.plusDays(FindComplaintPlaces.DAYS));
    return new Compared(
        until(locale, first),
        cases(locale, count(occurrence.subject(), first)),
        early ? null : until(locale, last),
        early ? null : cases(locale, count(occurrence.subject(), last)),
        effect.verdict(),
        season(locale, occurrence.subject(), first),
        early ? null : season(locale, occurrence.subject(), last),
        why(locale, effect));
  }

  /** The same as in reports, whatever the counts are. */
  private HappenedEffect judged(
      FindWarnings.Item warning, @Nullable LocalDate done, @Nullable Boolean verified) {
    FindWarnings.Ending ending = warning.ending();
    List<FindRecurrences.Item> again =
        questions
            .ask(new FindRecurrences(List.of(warning.id())), FindRecurrences.Result.class)
            .items()
            .stream()
            .filter(one -> one.warningId().equals(warning.id()))
            .toList();
    return HappenedEffect.of(
        HappenedEffect.Question.of(ending == null ? null : day(ending.at()), again, done, verified),
        calendar.today());
  }

  private String season(Locale locale, String place, LocalDate day) {
    return cases(locale, count(place, day.minusYears(1)));
  }

  private String why(Locale locale, HappenedEffect effect) {
    LocalDate until = effect.until();
    String why =
        words.text(
            locale,
            "response.effect.happened." + effect.reason(),
            until == null ? "" : periods.date(locale, until));
    Colour less = effect.reason() == Reason.RELAPSED ? null : effect.less();
    return less == null
        ? why
        : words.text(
            locale, "response.effect.happened.again", why, words.text(locale, "Colour." + less));
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

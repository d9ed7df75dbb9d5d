package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Effect;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Readings before and after the measures of a case. */
@Component
class EffectViews {
  private static final String UNDONE = "response.effect.why.UNDONE";

  private final Questions questions;
  private final Periods periods;
  private final Figures figures;
  private final CollegeCalendar calendar;
  private final ComplaintEffect complaints;
  private final Words words;

  EffectViews(
      Questions questions,
      Periods periods,
      Figures figures,
      CollegeCalendar calendar,
      ComplaintEffect complaints,
      Words words) {
    this.complaints = complaints;
    this.words = words;
    this.questions = questions;
    this.periods = periods;
    this.figures = figures;
    this.calendar = calendar;
  }

  /**
   * @param beforeSeason the same periods of the year before; {@code null} where that is not known
   * @param afterSeason the same of those after
   * @param reason why the verdict is what it is
   */
  record Compared(
      String before,
      String beforeValue,
      @Nullable String after,
      @Nullable String afterValue,
      Effect.Verdict verdict,
      @Nullable String beforeSeason,
      @Nullable String afterSeason,
      String reason) {

    /** Before anything is carried out nothing comes after it, as in reports. */
    Compared undone(String why) {
      return new Compared(
          before, beforeValue, null, null, Effect.Verdict.PENDING, beforeSeason, null, why);
    }
  }

  /**
   * {@code null} where no measures were planned, or nothing can be compared.
   *
   * @param point {@code null} where the warning is of what happened
   */
  @Nullable Compared of(
      Locale locale,
      @Nullable ControlPointDefinition point,
      FindWarning.Result found,
      FindResponses.@Nullable Answer answer) {
    FindWarnings.Item warning = Objects.requireNonNull(found.warning());
    Instant planned = answer == null ? null : answer.plannedAt();
    if (answer == null || planned == null || warning.evidence().missing() != null) {
      return null;
    }
    List<FindResponse.Measure> measures =
        questions.ask(new FindResponse(warning.id()), FindResponse.Result.class).measures();
    Instant done =
        measures.stream()
            .map(FindResponse.Measure::doneAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    Compared told =
        point == null
            ? complaints.of(locale, warning, planned, done, answer.effective())
            : ofValues(locale, point, found, planned);
    return told == null || done != null || measures.isEmpty()
        ? told
        : told.undone(words.text(locale, UNDONE));
  }

  private @Nullable Compared ofValues(
      Locale locale, ControlPointDefinition point, FindWarning.Result found, Instant planned) {
    FindWarnings.Item warning = Objects.requireNonNull(found.warning());
    LocalDate measured = planned.atZone(calendar.zone()).toLocalDate();
    PeriodKind grain = Curves.grain(point.judgingPeriod());
    var asked =
        new Effect.Question(
            points(warning, measured, grain),
            grain,
            point.direction(),
            raised(found),
            measured,
            relapsed(warning));
    return Effect.of(asked)
        .map(
            effect ->
                compared(
                    locale,
                    effect,
                    asked,
                    point.unitOfMeasure(),
                    relapse(locale, warning.ending())))
        .orElse(null);
  }

  private static String raised(FindWarning.Result found) {
    return found.history().stream()
        .map(FindWarning.Step::evidence)
        .filter(Objects::nonNull)
        .findFirst()
        .map(evidence -> evidence.period().code())
        .orElse("");
  }

  private List<FindTrend.Point> points(
      FindWarnings.Item warning, LocalDate measured, PeriodKind grain) {
    int months = Charts.months(grain);
    var query =
        new FindTrend(
            warning.controlPoint(),
            warning.unit(),
            measured.minusMonths(months),
            measured.plusMonths(months),
            grain);
    return questions.ask(query, FindTrend.Result.class).points();
  }

  /** Whether the same came back within a year, by the rule of reports. */
  private boolean relapsed(FindWarnings.Item warning) {
    return questions
        .ask(new FindRecurrences(List.of(warning.id())), FindRecurrences.Result.class)
        .items()
        .stream()
        .anyMatch(one -> one.warningId().equals(warning.id()) && one.relapse());
  }

  /** That nothing came back within a year can be said when that year is over. */
  private String relapse(Locale locale, FindWarnings.@Nullable Ending ending) {
    LocalDate end = ending == null ? null : ending.at().atZone(calendar.zone()).toLocalDate();
    return words.text(
        locale,
        "response.effect.relapse." + EffectReason.relapse(end, calendar.today()),
        end == null ? "" : periods.date(locale, EffectReason.watchedUntil(end)));
  }

  private Compared compared(
      Locale locale, Effect effect, Effect.Question asked, String measure, String relapse) {
    PeriodKind grain = asked.grain();
    Effect.After after = effect.after();
    return new Compared(
        span(locale, effect.beforeFrom(), effect.beforeTo(), grain),
        figures.value(locale, rounded(effect.before()), measure),
        after == null ? null : span(locale, after.from(), after.to(), grain),
        after == null ? null : figures.value(locale, rounded(after.value()), measure),
        effect.verdict(),
        season(locale, asked, effect.beforeFrom(), effect.beforeTo(), measure),
        after == null ? null : season(locale, asked, after.from(), after.to(), measure),
        EffectReason.of(effect, asked)
            .told(locale, words, standard -> figures.value(locale, standard, measure), relapse));
  }

  /** The mean of the same periods of the year before. */
  private @Nullable String season(
      Locale locale, Effect.Question asked, String from, String to, String measure) {
    List<String> codes = asked.points().stream().map(FindTrend.Point::period).toList();
    Set<String> span = Set.copyOf(codes.subList(codes.indexOf(from), codes.indexOf(to) + 1));
    Set<String> before = span.stream().map(Charts::yearBefore).collect(Collectors.toSet());
    OptionalDouble mean =
        asked.points().stream()
            .filter(one -> before.contains(one.period()) && !span.contains(one.period()))
            .map(FindTrend.Point::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isEmpty() ? null : figures.value(locale, rounded(mean.getAsDouble()), measure);
  }

  private String span(Locale locale, String from, String to, PeriodKind grain) {
    String first = periods.full(locale, from, grain);
    return from.equals(to) ? first : first + " – " + periods.full(locale, to, grain);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}

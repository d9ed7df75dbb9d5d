package io.vigil.app.page;

import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.overview.FindAdjustments;
import io.vigil.api.overview.FindAdjustments.Candidate;
import io.vigil.api.overview.FindAdjustments.Decline;
import io.vigil.api.overview.FindAdjustments.Students;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.FindResponses;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 专业动态调整: the programmes that are candidates, why, and what may be done next. */
@Component
class ProgrammeAdjustment {
  private static final Set<UnitKind> WITH_PROGRAMMES =
      EnumSet.of(UnitKind.SCHOOL, UnitKind.FACULTY, UnitKind.PROGRAMME);

  private final Questions questions;
  private final UnitAccess access;
  private final Figures figures;
  private final UnitNames unitNames;
  private final Words words;

  ProgrammeAdjustment(
      Questions questions, UnitAccess access, Figures figures, UnitNames unitNames, Words words) {
    this.questions = questions;
    this.access = access;
    this.figures = figures;
    this.unitNames = unitNames;
    this.words = words;
  }

  /**
   * @param reasons in sentences
   * @param cases what is open on its figures
   */
  record View(String unit, String name, List<String> reasons, List<Case> cases) {}

  /**
   * @param ofTheYear whether it was moved to a task of the year
   */
  record Case(String warningId, String name, boolean ofTheYear) {}

  /** The candidates at a unit or below it, as far as somebody sees them. */
  List<View> of(SignedIn person, Locale locale, ListUnits.@Nullable Item unit) {
    if (unit == null || !WITH_PROGRAMMES.contains(unit.kind())) {
      return List.of();
    }
    return questions
        .ask(new FindAdjustments(unit.unit()), FindAdjustments.Result.class)
        .candidates()
        .stream()
        .filter(one -> access.sees(person, one.unit()))
        .map(one -> view(locale, one))
        .toList();
  }

  /** What a meeting about a unit has to say of them. */
  Stream<AgendaItem> agenda(SignedIn person, Locale locale, ListUnits.@Nullable Item unit) {
    return of(person, locale, unit).stream()
        .map(
            one ->
                new AgendaItem(
                    words.text(
                        locale,
                        "unit.adjustment.agenda",
                        one.name(),
                        String.join(words.text(locale, "headline.comma"), one.reasons())),
                    "/units/" + one.unit() + "#adjustment"));
  }

  private View view(Locale locale, Candidate one) {
    return new View(
        one.unit(),
        unitNames.of(locale, one.unit(), one.unitName()),
        Stream.concat(
                one.figures().stream().map(figure -> sentence(locale, figure)),
                students(locale, one.students()))
            .toList(),
        cases(locale, one.figures()));
  }

  private List<Case> cases(Locale locale, List<Decline> figures) {
    List<Decline> open = figures.stream().filter(one -> one.warningId() != null).toList();
    Set<String> ofTheYear =
        questions
            .ask(
                new FindResponses(open.stream().map(ProgrammeAdjustment::warning).toList()),
                FindResponses.Result.class)
            .answers()
            .stream()
            .filter(FindResponses.Answer::structural)
            .map(FindResponses.Answer::warningId)
            .collect(Collectors.toSet());
    return open.stream()
        .map(one -> new Case(warning(one), name(locale, one), ofTheYear.contains(warning(one))))
        .toList();
  }

  private static String warning(Decline one) {
    return Objects.requireNonNull(one.warningId());
  }

  private String sentence(Locale locale, Decline one) {
    String values =
        one.values().stream()
            .map(value -> figures.value(locale, value, one.unitOfMeasure()))
            .collect(Collectors.joining(words.text(locale, "signal.then")));
    return words.text(
        locale,
        one.warningId() == null ? "unit.adjustment.inside" : "unit.adjustment.figure",
        name(locale, one),
        values);
  }

  private static String name(Locale locale, Decline one) {
    return locale.getLanguage().equals("en")
        ? Objects.requireNonNullElse(one.controlPointNameEn(), one.controlPointName())
        : one.controlPointName();
  }

  /** Said where there are fewer of them than there were. */
  private Stream<String> students(Locale locale, List<Students> years) {
    if (years.size() < 2 || years.getLast().count() >= years.getFirst().count()) {
      return Stream.empty();
    }
    return Stream.of(
        words.text(
            locale,
            "unit.adjustment.students",
            years.stream()
                .map(year -> Long.toString(year.count()))
                .collect(Collectors.joining(words.text(locale, "signal.then")))));
  }
}

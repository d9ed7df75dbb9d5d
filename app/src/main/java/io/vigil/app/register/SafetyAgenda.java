package io.vigil.app.register;

import io.vigil.api.casework.CaseFilter;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterState;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.period.Period;
import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.report.ReportCategories;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CategoryNames;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a safety discussion (安全专题研讨) talks about: hazards that are not dealt with, safety incidents
 * of the school year, and lessons of the case library. Persons are in none of it.
 */
@Component
public class SafetyAgenda {
  private static final int MOST = 10;
  private static final int LOOKED_AT = 100;
  private static final Set<MatterState> OVER = Set.of(MatterState.CLOSED, MatterState.WITHDRAWN);

  private final MatterDesk matters;
  private final PracticeDesk practices;
  private final IncidentDesk incidents;
  private final CollegeCalendar calendar;
  private final UnitNames unitNames;
  private final CategoryNames categories;
  private final Words words;
  private final Set<String> safety;

  SafetyAgenda(
      MatterDesk matters,
      PracticeDesk practices,
      IncidentDesk incidents,
      CollegeCalendar calendar,
      UnitNames unitNames,
      CategoryNames categories,
      Words words,
      ReportCategories counted) {
    this.matters = matters;
    this.practices = practices;
    this.incidents = incidents;
    this.calendar = calendar;
    this.unitNames = unitNames;
    this.categories = categories;
    this.words = words;
    this.safety = counted.safety();
  }

  public List<AgendaItem> of(SignedIn person, String unit, Locale locale) {
    return Stream.of(
            hazards(person, unit, locale), incidents(person, unit, locale), lessons(locale))
        .flatMap(items -> items.limit(MOST))
        .toList();
  }

  private Stream<AgendaItem> hazards(SignedIn person, String unit, Locale locale) {
    return matters.find(person, MatterKind.HAZARD, null, unit, LOOKED_AT).items().stream()
        .filter(matter -> !OVER.contains(matter.state()))
        .map(matter -> hazard(matter, locale));
  }

  private AgendaItem hazard(FindMatters.Item matter, Locale locale) {
    String place = matter.place();
    return item(
        locale,
        "meeting.agenda.hazard",
        place == null ? matter.text() : place + " " + matter.text(),
        "/registers/matters/" + matter.matterId());
  }

  /** Of this school year; sealed ones are talked about nowhere. */
  private Stream<AgendaItem> incidents(SignedIn person, String unit, Locale locale) {
    LocalDate since = calendar.terms().range(year()).first();
    return incidents
        .incidents(person, null, false, unit, CaseFilter.NONE, 0, LOOKED_AT)
        .items()
        .stream()
        .filter(incident -> !incident.sealed() && incident.readable())
        .filter(incident -> safety.contains(incident.group()))
        .filter(incident -> !incident.occurredOn().isBefore(since))
        .map(incident -> incident(incident, locale));
  }

  private Period.SchoolYear year() {
    return calendar.terms().schoolYearOn(calendar.today());
  }

  private AgendaItem incident(FindIncidents.Item incident, Locale locale) {
    String unit = unitNames.of(locale, incident.unit(), incident.unitName());
    return item(
        locale,
        "meeting.agenda.incident",
        "%s %s %s"
            .formatted(incident.number(), unit, categories.of(locale, incident.categoryName())),
        "/findings/incidents/" + incident.id());
  }

  private Stream<AgendaItem> lessons(Locale locale) {
    return practices.all().stream()
        .filter(one -> one.kind() == PracticeKind.LESSON && one.state() == PracticeState.ADOPTED)
        .map(one -> lesson(one, locale));
  }

  private AgendaItem lesson(FindPractices.Item lesson, Locale locale) {
    return item(
        locale,
        "meeting.agenda.lesson",
        lesson.title(),
        "/registers/practices/" + lesson.practiceId());
  }

  private AgendaItem item(Locale locale, String key, String text, String link) {
    return new AgendaItem(words.text(locale, key, text), link);
  }
}

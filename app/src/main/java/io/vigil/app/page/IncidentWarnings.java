package io.vigil.app.page;

import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.report.ReportCategories;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Warnings that belong to an incident: those about it, its place or what it came from, and those of
 * its unit and the units below that began in the weeks before it or soon after.
 */
@Component
class IncidentWarnings {
  private static final int WEEKS_BEFORE = 8;
  private static final int WEEKS_AFTER = 2;
  private static final int ASKED = 50;
  private static final int TOLD = 8;

  private final Questions questions;
  private final WarningViews views;
  private final Set<String> safety;

  IncidentWarnings(Questions questions, WarningViews views, ReportCategories categories) {
    this.questions = questions;
    this.views = views;
    this.safety = categories.safety();
  }

  /**
   * Those about it first, then the nearest to its day. Yearly figures have nothing to do with it,
   * nor have cases that were over before it happened, or whose end tells nothing. Around a class,
   * course or programme that it belongs to are those of that programme; values of teaching say
   * nothing of what went wrong in safety.
   */
  List<WarningView> around(SignedIn person, Locale locale, FindIncidents.Item incident) {
    return views.of(
        locale,
        told(
            questions.ask(query(person.scopes(), incident), FindWarningsAround.Result.class),
            incident,
            safety));
  }

  static FindWarningsAround query(List<String> scopes, FindIncidents.Item incident) {
    LocalDate day = incident.occurredOn();
    return new FindWarningsAround(
        concerned(incident),
        day.minusWeeks(WEEKS_BEFORE),
        day.plusWeeks(WEEKS_AFTER),
        scopes,
        ASKED,
        new FindWarningsAround.Matter(cases(incident), incident.place(), day));
  }

  static List<FindWarnings.Item> told(
      FindWarningsAround.Result found, FindIncidents.Item incident, Set<String> safety) {
    boolean unsafe = safety.contains(incident.group());
    return found.items().stream()
        .filter(one -> found.about().contains(one.id()) || !unsafe && mayBeASign(one, incident))
        .limit(TOLD)
        .toList();
  }

  private static String concerned(FindIncidents.Item incident) {
    Assessment assessment = incident.assessment();
    String concerned = assessment == null ? null : assessment.concerned();
    return concerned == null ? incident.unit() : concerned;
  }

  private static List<String> cases(FindIncidents.Item incident) {
    return Stream.of(incident.id(), incident.sourceId()).filter(Objects::nonNull).toList();
  }

  private static boolean mayBeASign(FindWarnings.Item warning, FindIncidents.Item incident) {
    return warning.evidence().occurrence() == null
        && warning.evidence().missing() == null
        && !Urgent.isStructural(warning)
        && !isBygone(warning.ending(), incident);
  }

  /** A class that left for its internship is told of no more. */
  private static boolean isBygone(
      FindWarnings.@Nullable Ending ending, FindIncidents.Item incident) {
    return ending != null
        && (ending.at().isBefore(incident.occurredAt())
            || ending.reason().equals(CloseReason.COLLECTION_ENDED.name()));
  }
}

package io.vigil.app.register;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.StepRights;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The safety discussion (安全专题研讨) that each term asks for. */
@Component
public class SafetyDiscussions {
  private static final int MOST = 500;

  private final Questions questions;
  private final CollegeCalendar calendar;

  SafetyDiscussions(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * One that was not held.
   *
   * @param on last day of the term
   */
  public record Due(String term, LocalDate on) {}

  /** What the term that runs still asks of those who call meetings. */
  public Optional<Due> of(SignedIn person) {
    return StepRights.OFFICE.contains(person.role())
        ? calendar.terms().termOn(calendar.today()).filter(term -> !isHeld(term)).map(this::due)
        : Optional.empty();
  }

  private Due due(TermDates term) {
    return new Due(term.term().code(), term.range().last());
  }

  private boolean isHeld(TermDates term) {
    return questions
        .ask(new FindMeetings(null, List.of(), MOST), FindMeetings.Result.class)
        .items()
        .stream()
        .filter(meeting -> meeting.kind() == MeetingKind.SAFETY)
        .map(meeting -> meeting.heldAt().atZone(calendar.zone()).toLocalDate())
        .anyMatch(day -> term.range().contains(day));
  }
}

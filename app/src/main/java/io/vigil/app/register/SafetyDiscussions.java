package io.vigil.app.register;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.period.Period;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.StepRights;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The safety discussion (安全专题研讨) that each term asks for. */
@Component
public class SafetyDiscussions {
  private static final int MOST = 500;
  private static final Set<UnitKind> OF_THE_COLLEGE = Set.of(UnitKind.SCHOOL, UnitKind.OFFICE);

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
   * @param called the meeting whose minutes are missing; {@code null} until one is called
   */
  public record Due(Period.Term term, LocalDate on, @Nullable String called) {}

  /** What the term that runs still asks of those who call meetings. */
  public Optional<Due> of(SignedIn person) {
    return StepRights.OFFICE.contains(person.role())
        ? calendar.terms().termOn(calendar.today()).flatMap(this::due)
        : Optional.empty();
  }

  private Optional<Due> due(TermDates term) {
    List<FindMeetings.Item> called = called(term);
    if (called.stream().anyMatch(meeting -> meeting.minutes() != null)) {
      return Optional.empty();
    }
    String latest = called.isEmpty() ? null : called.getFirst().meetingId();
    return Optional.of(new Due(term.term(), term.range().last(), latest));
  }

  /** Those of the college; what a faculty talks about by itself stands for nobody else. */
  private List<FindMeetings.Item> called(TermDates term) {
    return questions
        .ask(new FindMeetings(null, List.of(), MOST), FindMeetings.Result.class)
        .items()
        .stream()
        .filter(meeting -> meeting.kind() == MeetingKind.SAFETY)
        .filter(meeting -> term.range().contains(day(meeting)))
        .filter(meeting -> isOfTheCollege(meeting.unit()))
        .toList();
  }

  private LocalDate day(FindMeetings.Item meeting) {
    return meeting.heldAt().atZone(calendar.zone()).toLocalDate();
  }

  private boolean isOfTheCollege(String unit) {
    ListUnits.Item found = questions.ask(new FindUnit(unit), FindUnit.Result.class).unit();
    return found != null && OF_THE_COLLEGE.contains(found.kind());
  }
}

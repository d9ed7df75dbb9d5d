package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.period.Period;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first term ends on Sunday 17 January 2027, the second begins on 1 March. */
class SafetyDiscussionsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final SafetyDiscussions.Due OF_THE_TERM =
      new SafetyDiscussions.Due(
          new Period.Term(new Period.SchoolYear(2026), 1), LocalDate.of(2027, 1, 17), null);

  private final ReadSide readSide = new ReadSide();

  private Optional<SafetyDiscussions.Due> on(String day, Role role) {
    SimpleQueryBus bus = SimpleQueryBus.builder().build();
    new AnnotationQueryHandlerAdapter<>(readSide).subscribe(bus);
    var questions = new Questions(DefaultQueryGateway.builder().queryBus(bus).build());
    Instant now = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
    var calendar = new CollegeCalendar(questions, Clock.fixed(now, ZONE), ZONE);
    return new SafetyDiscussions(questions, calendar)
        .of(new SignedIn(UUID.randomUUID(), "q", null, "质量办", "Quality", role, List.of(), true));
  }

  private Optional<SafetyDiscussions.Due> on(String day) {
    return on(day, Role.QUALITY_OFFICE);
  }

  @Test
  void eachTermAsksForOneUntilItIsHeld() {
    assertThat(on("2026-11-20")).contains(OF_THE_TERM);

    readSide.hold(MeetingKind.SAFETY, "2026-11-19");

    assertThat(on("2026-11-20")).isEmpty();
    assertThat(on("2027-03-01").map(due -> due.term().code())).contains("2026-27/2");
  }

  @Test
  void oneThatIsCalledIsHeldOnceItsMinutesAreWritten() {
    readSide.call("LL", MeetingKind.SAFETY, "2026-11-19", null);

    assertThat(on("2026-11-20").map(SafetyDiscussions.Due::called)).contains("m");
  }

  @Test
  void whatAFacultyTalksAboutByItselfIsNotTheDiscussionOfTheCollege() {
    readSide.call("D02", MeetingKind.SAFETY, "2026-11-19", "逐项研究");

    assertThat(on("2026-11-20")).contains(OF_THE_TERM);
  }

  @Test
  void anotherMeetingIsNoneAndBetweenTermsNoneIsAskedFor() {
    readSide.hold(MeetingKind.QUALITY, "2026-11-19");

    assertThat(on("2026-11-20")).contains(OF_THE_TERM);
    assertThat(on("2027-02-01")).isEmpty();
  }

  @Test
  void thoseWhoCallNoMeetingsAreNotAskedFor() {
    assertThat(on("2026-11-20", Role.LEADER)).isEmpty();
  }

  static final class ReadSide {
    private final List<FindMeetings.Item> held = new ArrayList<>();

    void hold(MeetingKind kind, String day) {
      call("LL", kind, day, "逐项研究");
    }

    void call(String unit, MeetingKind kind, String day, @Nullable String minutes) {
      held.add(
          new FindMeetings.Item(
              "m",
              unit,
              null,
              "会议",
              LocalDate.parse(day).atTime(15, 0).atZone(ZONE).toInstant(),
              List.of(),
              kind,
              minutes,
              0,
              0));
    }

    @QueryHandler
    FindMeetings.Result on(FindMeetings query) {
      return new FindMeetings.Result(held);
    }

    @QueryHandler
    FindUnit.Result on(FindUnit query) {
      UnitKind kind = query.unit().equals("LL") ? UnitKind.SCHOOL : UnitKind.FACULTY;
      return new FindUnit.Result(
          new ListUnits.Item(query.unit(), null, kind, null, List.of(query.unit()), List.of()),
          List.of(),
          List.of());
    }

    @QueryHandler
    FindCalendar.Result on(FindCalendar query) {
      return new FindCalendar.Result(
          List.of(
              new FindCalendar.TermRow("2026-27/1", LocalDate.parse("2026-08-31"), 20, 18),
              new FindCalendar.TermRow("2026-27/2", LocalDate.parse("2027-03-01"), 20, 18)),
          List.of());
    }
  }
}

package io.vigil.app.demo.cases;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.Chance;
import io.vigil.app.demo.College;
import io.vigil.app.demo.DemoCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classes that supervisors observe, spread over the class weeks of a term. */
final class Observations {
  private static final int PER_TERM = 160;
  private static final int FIRST_WEEK = 2;
  private static final double MEAN = 86;
  private static final double SPREAD = 4;
  private static final double LOWEST = 65;
  private static final double HIGHEST = 98;
  private static final LocalTime TIME = LocalTime.of(16, 30);

  /** The course whose teachers changed three times before nobody came. */
  private static final String STORY_COURSE = "C06-1";

  private static final LocalDate STORY_DAY = LocalDate.of(2025, 10, 22);
  private static final double STORY_SCORE = 71;

  private final CaseDays days;
  private final College college;
  private final Map<String, List<String>> teachers;

  Observations(CaseDays days, College college) {
    this.days = days;
    this.college = college;
    this.teachers =
        college.teachers().stream()
            .collect(
                Collectors.groupingBy(
                    College.Teacher::unit,
                    Collectors.mapping(College.Teacher::id, Collectors.toList())));
  }

  List<DemoObservation> all() {
    return days.calendar().terms().stream()
        .flatMap(term -> ofTerm(term).stream())
        .filter(observation -> CaseDays.isPast(observation.at()))
        .toList();
  }

  private List<DemoObservation> ofTerm(TermDates term) {
    List<LocalDate> classDays = classDays(term);
    int start = Choice.below(college.courses().size(), "obs0|" + term.term().code());
    List<DemoObservation> usual =
        IntStream.rangeClosed(1, PER_TERM)
            .mapToObj(i -> observation(term, i, start + i - 1, classDays))
            .toList();
    return term.range().contains(STORY_DAY) ? withStory(usual) : usual;
  }

  private List<LocalDate> classDays(TermDates term) {
    LocalDate last = term.week(DemoCalendar.CLASS_WEEKS).last();
    return days.calendar()
        .workingDays(new DateRange(term.week(FIRST_WEEK).first(), last))
        .filter(day -> !days.calendar().days("SPORTS_MEETING").contains(day))
        .toList();
  }

  /** A course is observed with a teacher of the unit that gives it. */
  private DemoObservation observation(
      TermDates term, int number, int item, List<LocalDate> classDays) {
    College.Course course = college.courses().get(item % college.courses().size());
    List<String> ofUnit = Objects.requireNonNull(teachers.get(college.facultyOf(course.id())));
    double chance = SPREAD * Chance.z("obs|" + term.term().code() + "|" + number);
    LocalDate day = classDays.get((number - 1) * classDays.size() / PER_TERM);
    return new DemoObservation(
        term.term().code(),
        number,
        CaseDays.at(day, TIME),
        course.id(),
        ofUnit.get(item % ofUnit.size()),
        Posts.SUPERVISOR,
        Math.max(LOWEST, Math.min(HIGHEST, Chance.r1(MEAN + chance))));
  }

  /** The first observation of the course in that term is the one that the story tells of. */
  private static List<DemoObservation> withStory(List<DemoObservation> usual) {
    int first =
        usual.stream()
            .filter(one -> one.course().equals(STORY_COURSE))
            .findFirst()
            .orElseThrow()
            .number();
    return usual.stream().map(one -> one.number() == first ? told(one) : one).toList();
  }

  private static DemoObservation told(DemoObservation one) {
    return new DemoObservation(
        one.term(),
        one.number(),
        CaseDays.at(STORY_DAY, TIME),
        one.course(),
        one.teacher(),
        one.by(),
        STORY_SCORE);
  }
}

package io.vigil.app.diagnosis;

import io.vigil.api.period.Period.SchoolYear;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** School years of which students' forms are written and read. */
@Component
public class StudentFormYears {
  /** A class is at the college for three. */
  private static final int SHOWN = 3;

  private final CollegeCalendar calendar;

  StudentFormYears(CollegeCalendar calendar) {
    this.calendar = calendar;
  }

  /** The school year that runs. */
  public String running() {
    return back(0);
  }

  String before() {
    return back(1);
  }

  /** Years to choose from, the latest first. */
  public List<String> shown() {
    return Stream.iterate(0, years -> years + 1).limit(SHOWN).map(this::back).toList();
  }

  private String back(int years) {
    int running = calendar.terms().schoolYearOn(calendar.today()).startYear();
    return new SchoolYear(running - years).code();
  }
}

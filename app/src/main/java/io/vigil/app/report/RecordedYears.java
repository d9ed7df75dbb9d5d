package io.vigil.app.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.period.Period;
import io.vigil.api.report.FindRecordsBegun;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leaves out of what can be chosen the periods before there were any records. */
@Component
public class RecordedYears {
  private final Questions questions;
  private final CollegeCalendar calendar;

  RecordedYears(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  /**
   * @param latestFirst periods; the latest can be chosen always
   */
  public List<Period> of(List<Period> latestFirst) {
    LocalDate begun = begun();
    AcademicCalendar terms = calendar.terms();
    return latestFirst.stream()
        .filter(
            period ->
                period.equals(latestFirst.getFirst())
                    || begun != null && !terms.range(period).last().isBefore(begun))
        .toList();
  }

  /** The day of the first record where all of a period was before it; else empty. */
  Optional<LocalDate> begunAfter(Period period) {
    return Optional.ofNullable(begun())
        .filter(begun -> calendar.terms().range(period).last().isBefore(begun));
  }

  private @Nullable LocalDate begun() {
    return questions.ask(new FindRecordsBegun(), FindRecordsBegun.Result.class).day();
  }
}

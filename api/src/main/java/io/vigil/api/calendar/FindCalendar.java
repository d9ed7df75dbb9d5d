package io.vigil.api.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendar of the college's root unit, as far as somebody entered it. */
public record FindCalendar() {

  public record Result(List<TermRow> terms, List<DayRow> days) {}

  public record TermRow(String term, LocalDate firstMonday, int weeks, int classWeeks) {}

  public record DayRow(LocalDate date, boolean worked, @Nullable String name, boolean statutory) {}
}

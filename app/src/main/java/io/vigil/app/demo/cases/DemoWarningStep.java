package io.vigil.app.demo.cases;

import io.vigil.api.warning.TypicalCause;
import io.vigil.app.demo.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about the warning that was open at a control point and unit at that time.
 *
 * @param story the story that tells it, such as {@code S1}
 * @param controlPoint code, or {@link #COMPLAINTS}
 * @param unit id of the unit, or the place that is complained of
 * @param by post title
 * @param text {@code null} with a plain acknowledgement; of a measure, what it is known by
 * @param person post title of who has to carry a measure out
 * @param due by when
 * @param cause what the stated cause is a case of
 */
public record DemoWarningStep(
    String story,
    String controlPoint,
    String unit,
    Instant at,
    Kind kind,
    String by,
    @Nullable String text,
    @Nullable String person,
    @Nullable LocalDate due,
    @Nullable TypicalCause cause) {

  /** Stands for the warning of complaints that come in numbers about one place. */
  public static final String COMPLAINTS = "COMPLAINTS";

  /** What can be done about a warning. */
  public enum Kind {
    ACKNOWLEDGED,
    /** Somebody who owes data was told so. */
    REMINDED,
    /** A cause was stated. */
    STATED,
    MEASURE,
    MEASURE_DONE,
    /** Taken over into the improvements of the year. */
    MOVED_TO_YEARLY_PLAN,
    CHECKED,
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    INEFFECTIVE,
    CLOSED
  }

  static List<DemoWarningStep> all() {
    return Table.of("cases/warning-steps.txt").rows().stream().map(DemoWarningStep::read).toList();
  }

  private static DemoWarningStep read(Table.Row row) {
    return new DemoWarningStep(
        row.text("story"),
        row.text("control_point"),
        row.text("unit"),
        CaseDays.read(row.text("at")),
        Kind.valueOf(row.text("step")),
        row.text("by"),
        row.has("text") ? row.text("text") : null,
        row.has("person") ? row.text("person") : null,
        row.has("due") ? LocalDate.parse(row.text("due")) : null,
        row.has("cause") ? TypicalCause.valueOf(row.text("cause")) : null);
  }
}

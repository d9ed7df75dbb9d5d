package io.vigil.api.complaint;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures of complaints (kind {@link ComplaintKind#COMPLAINT}, sealed ones counted too).
 *
 * @param asOf day up to whose end things were known
 * @param scopes units that are counted, with all below; empty for all
 * @param schoolYear whose students the complaints are related to; {@code null} for no rate
 */
public record FindComplaintNumbers(
    LocalDate from,
    LocalDate to,
    LocalDate asOf,
    List<String> scopes,
    @Nullable String schoolYear) {

  /**
   * @param students of the college; {@code null} if not known
   */
  public record Result(ComplaintMeasures measures, @Nullable Double students) {}
}

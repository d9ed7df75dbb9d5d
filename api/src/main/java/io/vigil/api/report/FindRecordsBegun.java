package io.vigil.api.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when on there are records that reports can tell of: counts, cases, complaints, readings. */
public record FindRecordsBegun() {

  /**
   * @param day first day that any record is about; {@code null} where there is none
   */
  public record Result(@Nullable LocalDate day) {}
}

package io.vigil.api.zeroreport;

import io.vigil.api.casework.By;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What became known about zero reports. Months are written {@code 2025-09}. */
public sealed interface ZeroReportEvent extends VigilEvent {

  /**
   * A unit owes reports.
   *
   * @param lastMonth {@code null} while there is no end
   * @param months of the year for which it owes one, 1 to 12
   * @param due when a report is due, in the words of assignments
   */
  @StoredAs("zero-report.duty-set")
  @Revision("1")
  record ZeroReportDutySet(
      String dutyId,
      String unit,
      String firstMonth,
      @Nullable String lastMonth,
      List<Integer> months,
      String due,
      By by,
      Instant at,
      Instant recordedAt)
      implements ZeroReportEvent {}

  /**
   * A unit reported of a month.
   *
   * @param nothing whether nothing happened
   * @param note what happened
   */
  @StoredAs("zero-report.filed")
  @Revision("1")
  record ZeroReportFiled(
      String reportId,
      String unit,
      String month,
      boolean nothing,
      @Personal(kind = "zero-report", subject = "reportId") @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt)
      implements ZeroReportEvent {}

  /** A report was replaced by another one; when it was first filed stays. */
  @StoredAs("zero-report.corrected")
  @Revision("1")
  record ZeroReportCorrected(
      String reportId,
      String unit,
      String month,
      boolean nothing,
      @Personal(kind = "zero-report", subject = "reportId") @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt)
      implements ZeroReportEvent {}
}

package io.vigil.api.zeroreport;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with zero reports. */
public sealed interface ZeroReportCommand {

  /** Due on the 5th of the next month, put off where that is free. */
  String USUAL_DUE = "5.";

  /** The months of a school year without its two breaks: ten. */
  List<Integer> USUAL_MONTHS = List.of(9, 10, 11, 12, 1, 3, 4, 5, 6, 7);

  /**
   * Says that a unit owes reports. Said again with something else, it replaces what was said.
   *
   * @param firstMonth such as {@code 2023-09}
   * @param lastMonth {@code null} while there is no end
   * @param months of the year for which it owes one, 1 to 12
   * @param due when a report is due, in the words of assignments, such as {@code 5.}
   */
  record SetZeroReportDuty(
      @TargetAggregateIdentifier String dutyId,
      String unit,
      YearMonth firstMonth,
      @Nullable YearMonth lastMonth,
      List<Integer> months,
      String due,
      By by,
      Instant at)
      implements ZeroReportCommand {

    public static String id(String unit) {
      return String.join("~", "zero-report-duty", unit);
    }
  }

  /**
   * Reports of a unit and month. The same again changes nothing, something else is a correction.
   *
   * @param nothing whether nothing happened
   * @param note what happened; {@code null} where nothing did
   */
  record FileZeroReport(
      @TargetAggregateIdentifier String reportId,
      String unit,
      YearMonth month,
      boolean nothing,
      @Nullable String note,
      By by,
      Instant at)
      implements ZeroReportCommand {

    public static String id(String unit, YearMonth month) {
      return String.join("~", "zero-report", unit, month.toString());
    }
  }
}

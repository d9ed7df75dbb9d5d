package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintMeasures;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.grading.Colour;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints month by month: how many, how they were handled, and how many about one place. */
@Component
public class ComplaintSeries {
  public static final int USUAL_MONTHS = 12;

  private final ComplaintDesk desk;
  private final ComplaintRights rights;
  private final CollegeCalendar calendar;

  ComplaintSeries(ComplaintDesk desk, ComplaintRights rights, CollegeCalendar calendar) {
    this.desk = desk;
    this.rights = rights;
    this.calendar = calendar;
  }

  /**
   * A month.
   *
   * @param month such as {@code 2025-11}
   * @param received complaints that came in
   * @param due complaints whose answer was due
   * @param handledAtMonthEnd of these, those that were handled when the month ended
   * @param handled of these, those that are handled by now
   * @param handlingRateAtMonthEnd 投诉处理率, 0 to 1, as of the end of the month; {@code null} where
   *     none was due
   * @param handlingRate the same as of today
   * @param place complaints about the place in the 30 days before the month ended; {@code null}
   *     where no place is asked for
   * @param usual how many such 30 days have had on average in the year before
   * @param colour of the cluster that they were; {@code null} where they were none
   */
  public record Month(
      String month,
      int received,
      int due,
      int handledAtMonthEnd,
      int handled,
      @Nullable Double handlingRateAtMonthEnd,
      @Nullable Double handlingRate,
      @Nullable Long place,
      @Nullable Double usual,
      @Nullable Colour colour) {}

  /** The months up to one, newest first. */
  public List<Month> of(SignedIn person, YearMonth last, int months, @Nullable String place) {
    return IntStream.range(0, months)
        .mapToObj(last::minusMonths)
        .map(month -> month(person, month, place))
        .toList();
  }

  private Month month(SignedIn person, YearMonth month, @Nullable String place) {
    LocalDate today = calendar.today();
    LocalDate end = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    ComplaintMeasures then = measures(person, month, end);
    ComplaintMeasures now = measures(person, month, today);
    FindComplaintPlaces.@Nullable Row at = place == null ? null : at(person, end, place);
    return new Month(
        month.toString(),
        now.received(),
        now.due(),
        then.handled(),
        now.handled(),
        then.handlingRate(),
        now.handlingRate(),
        place == null ? null : at == null ? 0 : at.count(),
        at == null ? null : at.usual(),
        at == null ? null : at.colour());
  }

  private ComplaintMeasures measures(SignedIn person, YearMonth month, LocalDate asOf) {
    return desk.numbers(
            new FindComplaintNumbers(
                month.atDay(1), month.atEndOfMonth(), asOf, person.scopes(), null))
        .measures();
  }

  private FindComplaintPlaces.@Nullable Row at(SignedIn person, LocalDate day, String place) {
    return desk
        .places(new FindComplaintPlaces(day, person.scopes(), rights.isOfTheOffice(person)))
        .rows()
        .stream()
        .filter(row -> row.kind() == ComplaintKind.COMPLAINT)
        .filter(row -> place.equals(row.object().place()))
        .findFirst()
        .orElse(null);
  }
}

package io.vigil.api.complaint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How well complaints of a period were handled, as far as it was known at some moment. A share is
 * {@code null} where there is nothing that it could be a share of (本期无发生).
 *
 * @param received complaints that came in during the period
 * @param due complaints whose answer was due in the period, without those that were not for the
 *     college to answer (not accepted, withdrawn, merged, passed on)
 * @param handled of those due: replied to and closed, or gone on as an incident or an appeal
 * @param inTime of those due: handled, and replied to by the day on which that was due
 * @param judged of those due: how many said whether they were satisfied
 * @param satisfied of those judged
 * @param meanDays from receipt to the end, of those handled
 * @param repeated of those received: reopened, or the same again
 * @param toIncident of those due: gone on as an incident
 */
public record ComplaintMeasures(
    int received,
    int due,
    int handled,
    int inTime,
    int judged,
    int satisfied,
    @Nullable Double meanDays,
    int repeated,
    int toIncident) {

  /**
   * A complaint as it stood at a moment.
   *
   * @param state then
   * @param repliedOn day of the first reply; {@code null} without one
   * @param endedOn day on which it was closed or converted; {@code null} while it is open
   * @param satisfied what was said of the reply; {@code null} if nothing was
   */
  public record Standing(
      LocalDate receivedOn,
      LocalDate dueOn,
      ComplaintState state,
      @Nullable LocalDate repliedOn,
      @Nullable LocalDate endedOn,
      @Nullable Boolean satisfied,
      boolean reopened) {

    boolean isDueFrom(LocalDate from, LocalDate to) {
      return isWithin(dueOn, from, to) && !state.isLeftOut();
    }

    boolean isInTime() {
      LocalDate answered = repliedOn == null ? endedOn : repliedOn;
      return state.isHandled() && answered != null && !answered.isAfter(dueOn);
    }

    boolean isRepeated() {
      return reopened || state == ComplaintState.MERGED;
    }
  }

  /**
   * Measures of the complaints that came in or were due in a period, first and last day included.
   */
  public static ComplaintMeasures of(List<Standing> complaints, LocalDate from, LocalDate to) {
    List<Standing> received =
        complaints.stream().filter(one -> isWithin(one.receivedOn(), from, to)).toList();
    List<Standing> due = complaints.stream().filter(one -> one.isDueFrom(from, to)).toList();
    return new ComplaintMeasures(
        received.size(),
        due.size(),
        count(due, one -> one.state().isHandled()),
        count(due, Standing::isInTime),
        count(due, one -> one.satisfied() != null),
        count(due, one -> Boolean.TRUE.equals(one.satisfied())),
        meanDays(due),
        count(received, Standing::isRepeated),
        count(due, one -> one.state() == ComplaintState.CONVERTED_TO_INCIDENT));
  }

  /** 投诉处理率, 0 to 1. */
  public @Nullable Double handlingRate() {
    return share(handled, due);
  }

  /** 按期办结率, 0 to 1. */
  public @Nullable Double inTimeRate() {
    return share(inTime, due);
  }

  /** 满意率 of those who said something, 0 to 1. */
  public @Nullable Double satisfactionRate() {
    return share(satisfied, judged);
  }

  /** 重复投诉率, 0 to 1. */
  public @Nullable Double repeatRate() {
    return share(repeated, received);
  }

  /** 转事故率, 0 to 1. */
  public @Nullable Double incidentRate() {
    return share(toIncident, due);
  }

  /** 投诉发生率: complaints that came in per 1,000 students. */
  public @Nullable Double perThousand(@Nullable Double students) {
    return students == null || students <= 0 ? null : 1_000 * received / students;
  }

  private static @Nullable Double meanDays(List<Standing> due) {
    var days =
        due.stream()
            .filter(one -> one.state().isHandled() && one.endedOn() != null)
            .mapToLong(
                one ->
                    ChronoUnit.DAYS.between(
                        one.receivedOn(), Objects.requireNonNull(one.endedOn())))
            .average();
    return days.isPresent() ? days.getAsDouble() : null;
  }

  private static int count(List<Standing> complaints, Predicate<Standing> which) {
    return (int) complaints.stream().filter(which).count();
  }

  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

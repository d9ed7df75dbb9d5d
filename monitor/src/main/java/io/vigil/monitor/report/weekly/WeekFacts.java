package io.vigil.monitor.report.weekly;

import io.vigil.monitor.document.DocumentHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teaching week was like.
 *
 * @param headlines sentences of the first page, the most urgent first
 * @param raised warnings that were raised in the week
 * @param numbers of the week and of the last
 * @param missing periods whose data are missing now
 * @param missingBefore how many there were when the week began; {@code null} where only the whole
 *     college is known
 * @param late steps that are late now and were due before the week ended
 * @param coming what self-diagnosis and review ask for within a week, each with its day
 * @param effective how many verifications found measures effective
 * @param closed warnings that ended because their values are back or nothing happened again
 * @param example the largest improvement, else the longest run at target; {@code null} without one
 */
public record WeekFacts(
    DocumentHead head,
    List<String> headlines,
    List<Named> raised,
    List<Count> numbers,
    long missing,
    @Nullable Long missingBefore,
    List<Late> late,
    List<String> coming,
    long effective,
    List<Named> closed,
    @Nullable Example example) {

  public WeekFacts {
    headlines = List.copyOf(headlines);
    raised = List.copyOf(raised);
    numbers = List.copyOf(numbers);
    late = List.copyOf(late);
    coming = List.copyOf(coming);
    closed = List.copyOf(closed);
  }

  /** A warning by its unit and what it is about. */
  public record Named(String unit, String matter) {}

  /**
   * A number of the week.
   *
   * @param colour of open warnings; {@code null} for other numbers
   */
  public record Count(What what, @Nullable String colour, long now, long before) {}

  /** What is counted. */
  public enum What {
    OPEN,
    OVERDUE,
    EFFECTIVE
  }

  /**
   * A step that is late.
   *
   * @param number of its case; {@code null} where it has none
   * @param since how long it is late
   */
  public record Late(@Nullable String number, String matter, String step, String since) {}

  public record Example(String title, String sentence) {}
}

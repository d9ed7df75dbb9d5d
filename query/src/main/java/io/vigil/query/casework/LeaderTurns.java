package io.vigil.query.casework;

import io.vigil.api.casework.LeaderTurn;
import io.vigil.api.complaint.ComplaintLimit;
import io.vigil.api.warning.ResponseLimit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which steps wait for a leader because nobody judges themselves, in SQL. */
public final class LeaderTurns {
  /** Steps of warnings that are owed by whoever judges the answer. */
  public static final String JUDGING =
      Stream.of(ResponseLimit.values())
          .map(ResponseLimit::key)
          .filter(ResponseLimit::isOfTheJudge)
          .collect(Collectors.joining("', '", "'", "'"));

  private static final String WARNING =
      """
      (%1$s.awaited IN (%3$s) AND (%2$s.responsible IS NULL
        OR %2$s.responsible IS NOT DISTINCT FROM (SELECT board.quality_office())))
      """;

  private static final String OF_THE_OFFICE =
      """
      (%1$s.kind = 'COMPLAINT'
        AND %1$s.about_unit IS NOT DISTINCT FROM (SELECT board.quality_office()))
      """;

  private static final String COMPLAINT =
      """
      (%1$s AND (%2$s.unit = %2$s.about_unit OR %2$s.next_step IN ('%3$s', '%4$s')))
      """;

  private LeaderTurns() {}

  /**
   * Whether a leader judges the answer of a warning: the quality office owes it, or nobody is known
   * to.
   *
   * @param response alias of a row of {@code board.warning_response}
   * @param warning alias of a row of {@code board.warning}
   */
  public static String ofWarning(String response, String warning) {
    return WARNING.formatted(response, warning, JUDGING).strip();
  }

  /**
   * Whether a request complains of the quality office, which sees nothing of it then.
   *
   * @param row alias of a row of {@code board.complaint}
   */
  public static String complainsOfTheOffice(String row) {
    return OF_THE_OFFICE.formatted(row).strip();
  }

  /**
   * Whether a leader takes the next step of a complaint: it is about the quality office, and no
   * other unit was asked to answer it.
   *
   * @param row alias of a row of {@code board.complaint}
   */
  public static String ofComplaint(String row) {
    return COMPLAINT
        .formatted(
            complainsOfTheOffice(row),
            row,
            ComplaintLimit.ACKNOWLEDGE.key(),
            ComplaintLimit.TRIAGE.key())
        .strip();
  }

  /**
   * The key of a step as it is asked for by turns.
   *
   * @param step that is awaited
   * @param leaders condition under which a leader takes it
   */
  public static String key(String step, String leaders) {
    return "(%s || CASE WHEN %s THEN '%s' ELSE '' END)".formatted(step, leaders, LeaderTurn.SUFFIX);
  }
}

package io.vigil.monitor.alert.channel;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one message says. It names cases and units and never a person.
 *
 * @param messageId the same in every attempt
 * @param attempt from 1
 * @param lines the cases, the worst first
 * @param acknowledge address of the page that acknowledges; {@code null} where nothing asks for it
 * @param more address of the list of all
 * @param reports ids of those whose files go along; {@code null} in the first messages
 */
public record Message(
    String messageId,
    int attempt,
    List<Line> lines,
    @Nullable String acknowledge,
    String more,
    @Nullable List<String> reports) {

  /**
   * One case.
   *
   * @param colour {@code null} where the case has none
   * @param unit empty where nobody may know of it
   * @param subject name of the control point; {@code null} where there is none
   * @param finding value and period as people write them; {@code null} where there are none
   * @param awaited what is wanted by then, as the key of its limit; {@code null} if not known
   * @param link address of the case's page
   * @param daysLeft working days until {@code answerBy}; {@code null} where nothing is awaited
   */
  public record Line(
      NoticeKind what,
      @Nullable Colour colour,
      @Nullable String number,
      String unit,
      @Nullable String subject,
      @Nullable String finding,
      @Nullable Instant answerBy,
      @Nullable String awaited,
      String link,
      @Nullable Integer daysLeft) {

    /** Whether it is as bad as that, or worse. */
    boolean isAtLeast(Colour other) {
      return colour != null && colour.atLeast(other);
    }
  }

  public Message inAttempt(int number) {
    return new Message(messageId, number, lines, acknowledge, more, reports);
  }

  /** The worst colour of all; {@code null} where no case has any. */
  public @Nullable Colour worst() {
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(line.colour()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}

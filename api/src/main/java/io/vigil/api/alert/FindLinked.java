package io.vigil.api.alert;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the link of a message is about. Asking changes nothing. */
public record FindLinked(String token) {

  /** What the token is worth. */
  public enum Validity {
    GOOD,
    EXPIRED,
    /** Nobody signed it, or there is no such message. */
    UNKNOWN
  }

  /**
   * @param acknowledgedAt when the link was used; {@code null} where it was not
   */
  public record Result(Validity validity, List<Line> lines, @Nullable Instant acknowledgedAt) {}

  /** One case of the message, without the name of any person. */
  public record Line(
      NoticeKind what,
      @Nullable Colour colour,
      @Nullable String number,
      String unitName,
      @Nullable String subjectName,
      @Nullable Instant answerBy) {}
}

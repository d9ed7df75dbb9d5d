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
   * @param units those whose cases it is about
   * @param wantsName whether it says more where somebody is signed in: a group was told of a RED
   *     case, of which each named post has to take notice
   */
  public record Result(
      Validity validity,
      List<Line> lines,
      @Nullable Instant acknowledgedAt,
      List<String> units,
      boolean wantsName) {

    /** Of a link that leads nowhere. */
    public static Result of(Validity validity) {
      return new Result(validity, List.of(), null, List.of(), false);
    }
  }

  /** One case of the message, without the name of any person. */
  public record Line(
      NoticeKind what,
      @Nullable Colour colour,
      @Nullable String number,
      String unitName,
      @Nullable String subjectName,
      @Nullable Instant answerBy) {}
}

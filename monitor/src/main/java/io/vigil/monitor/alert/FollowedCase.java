package io.vigil.monitor.alert;

import io.vigil.api.casework.CaseKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a complaint, incident, finding or form of a student, whose later events do not
 * repeat it.
 *
 * @param unitPath ids from the root down to the unit; empty if not known
 * @param body office that decides, or that alone may know of it; {@code null} where none is named
 * @param acting whose turn it is
 * @param concerned whom it concerns in person; {@code null} where nobody is known
 * @param about unit that is complained of; {@code null} where nobody complains, and in what was
 *     kept before it was
 */
record FollowedCase(
    CaseKind kind,
    String unit,
    List<String> unitPath,
    @Nullable String body,
    boolean sealed,
    List<To> acting,
    @Nullable To concerned,
    @Nullable String about) {

  /** Of what complains of nobody. */
  FollowedCase(
      CaseKind kind,
      String unit,
      List<String> unitPath,
      @Nullable String body,
      boolean sealed,
      List<To> acting,
      @Nullable To concerned) {
    this(kind, unit, unitPath, body, sealed, acting, concerned, null);
  }

  FollowedCase actedOnBy(To... next) {
    return new FollowedCase(kind, unit, unitPath, body, sealed, List.of(next), concerned, about);
  }

  FollowedCase of(String other) {
    return other.equals(unit)
        ? this
        : new FollowedCase(kind, other, List.of(), body, sealed, acting, concerned, about);
  }

  FollowedCase sealedFor(String only) {
    return new FollowedCase(kind, unit, unitPath, only, true, acting, concerned, about);
  }

  FollowedCase concerning(@Nullable To person) {
    return person == null
        ? this
        : new FollowedCase(kind, unit, unitPath, body, sealed, acting, person, about);
  }

  FollowedCase about(@Nullable String complainedOf) {
    return new FollowedCase(kind, unit, unitPath, body, sealed, acting, concerned, complainedOf);
  }

  /** Whoever sorts it. */
  To sorter() {
    return about == null ? To.QUALITY_OFFICE : To.sorter(about);
  }

  /** Whoever answers it. */
  To answerer() {
    return about == null ? To.UNIT : To.answerer(about);
  }

  /** What is sealed is told to its body alone, and to whom it concerns in person. */
  List<To> onlyOf(List<To> to) {
    String only = body;
    return sealed && only != null
        ? to.stream().map(one -> one.inPerson() ? one : To.body(only)).distinct().toList()
        : to;
  }

  /** The office that decides, or the quality office where none is named. */
  To decider() {
    return body == null ? To.QUALITY_OFFICE : To.body(body);
  }
}

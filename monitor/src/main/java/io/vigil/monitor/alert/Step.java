package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.Due;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event of a case means to those who are told.
 *
 * @param after the case after it
 * @param passing what becomes of that which was to be told before
 * @param told what is to be told of it
 * @param limits of which somebody is reminded when they are near
 */
record Step(FollowedCase after, Passing passing, List<Told> told, List<Due> limits) {

  /** What becomes of that which was to be told before. */
  enum Passing {
    STAYS,
    /** Something else is awaited: nobody is asked any more for what was awaited before. */
    TURNS,
    ENDS
  }

  /**
   * @param due what is to be done by when; {@code null} where nothing is
   */
  record Told(NoticeKind what, List<To> to, @Nullable Due due) {
    boolean isInPerson() {
      return to.stream().allMatch(To::inPerson);
    }
  }

  static Step stays(FollowedCase after, List<Due> limits) {
    return new Step(after, Passing.STAYS, List.of(), limits);
  }

  /** It is the turn of those who act from now on, and they are told. */
  static Step turns(FollowedCase after, NoticeKind what, @Nullable Due due, List<Due> limits) {
    return new Step(after, Passing.TURNS, List.of(new Told(what, after.acting(), due)), limits);
  }

  /** It is the turn of others, who need not be told. */
  static Step passes(FollowedCase after, List<Due> limits) {
    return new Step(after, Passing.TURNS, List.of(), limits);
  }

  static Step ends(FollowedCase after) {
    return new Step(after, Passing.ENDS, List.of(), List.of());
  }

  /** Somebody is late: they are told, and so are those above. */
  static Step late(FollowedCase before, Due missed, To above, List<Due> limits) {
    To[] told =
        Stream.concat(before.acting().stream(), Stream.of(above)).distinct().toArray(To[]::new);
    return stays(before, limits).and(NoticeKind.OVERDUE, missed, told);
  }

  /** The same, and whom the case concerns in person is told, where that is known. */
  Step andInPerson(NoticeKind what, @Nullable Due due) {
    To concerned = after.concerned();
    return concerned == null ? this : and(what, due, concerned);
  }

  /** The same, and others are told too. */
  Step and(NoticeKind what, @Nullable Due due, To... to) {
    Stream<Told> others = told.stream().filter(one -> one.what() != what);
    Stream<To> same =
        told.stream().filter(one -> one.what() == what).flatMap(one -> one.to().stream());
    List<To> all = Stream.concat(same, Stream.of(to)).distinct().toList();
    return new Step(
        after,
        passing,
        Stream.concat(others, Stream.of(new Told(what, all, due))).toList(),
        limits);
  }
}

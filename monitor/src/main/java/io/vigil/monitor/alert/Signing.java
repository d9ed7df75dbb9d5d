package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.monitor.alert.MissingSignatures.Post;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of red warnings: each working day those who have not taken notice, until they have, and
 * once half of the time for it is over those above them.
 */
final class Signing {
  private static final String DEPARTMENT = "DEPARTMENT";
  private static final String DATA_OWNER = "DATA_OWNER";
  private static final String LEADER = "LEADER";

  private Signing() {}

  /** The reminders of a warning that has turned red. */
  static List<Pending> of(String warningId, WatchedCase known, Instant at, Timetable timetable) {
    Instant half = at.plus(ResponseLimit.ANSWER_RED.usual().half().elapsed());
    return List.of(
        new Pending(notice(warningId, known, NoticeKind.NOT_SIGNED, half), half),
        new Pending(notice(warningId, known, NoticeKind.SIGN, at), timetable.nextMorning(at)));
  }

  /** The reminder of those above, where it is known when half of the time is over. */
  static Pending half(String warningId, WatchedCase known, Instant half) {
    return new Pending(notice(warningId, known, NoticeKind.NOT_SIGNED, half), half);
  }

  private static Notice notice(String id, WatchedCase known, NoticeKind what, Instant at) {
    return new Notice(
        Docket.id(id, what.name(), at.toString()),
        CaseKind.WARNING,
        id,
        null,
        Colour.RED,
        null,
        known.unit(),
        known.unitPath(),
        known.controlPoint(),
        null,
        null,
        null,
        null,
        what,
        at,
        null,
        null,
        "/warnings/" + id,
        new Address(List.of(), false, null),
        null);
  }

  /** The notice once it is known who is missing. */
  static Notice told(Pending due, List<Post> missing) {
    boolean above = due.what() == NoticeKind.NOT_SIGNED;
    List<To> to = missing.stream().map(post -> above ? above(post) : to(post)).distinct().toList();
    String posts = missing.stream().map(Post::role).distinct().collect(Collectors.joining(","));
    Notice notice = due.notice();
    String id = above ? notice.noticeId() : Docket.id(notice.noticeId(), due.dueAt().toString());
    return notice.again(id).as(due.dueAt()).to(to, posts);
  }

  private static To to(Post post) {
    @Nullable String account = post.account();
    if (account != null) {
      return To.account(account);
    }
    return isOfUnit(post.role()) ? To.UNIT : To.role(post.role());
  }

  /** Nobody is above leaders: the quality office is told, which asks them. */
  private static To above(Post post) {
    return isOfUnit(post.role()) || Objects.equals(post.role(), LEADER)
        ? To.QUALITY_OFFICE
        : To.LEADERS;
  }

  private static boolean isOfUnit(String role) {
    return role.equals(DEPARTMENT) || role.equals(DATA_OWNER);
  }
}

package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch of events leaves to be told, and what it makes needless. */
final class Agenda {
  private final Map<Needless, Set<String>> cleared = new EnumMap<>(Needless.class);
  private final List<Pending> pending = new ArrayList<>();
  private boolean leftOut;

  /** What need not be told any more. */
  enum Needless {
    /** Reminders of limits: they are set anew. */
    LIMITS,
    /** Reminders of those who have not taken notice of a red case. */
    SIGNATURES,
    /** What somebody was asked for. */
    ASKED,
    ALL;

    List<String> kinds() {
      return Arrays.stream(NoticeKind.values()).filter(this::covers).map(Enum::name).toList();
    }

    private boolean covers(NoticeKind what) {
      return switch (this) {
        case LIMITS -> what == NoticeKind.LIMIT_NEAR;
        case SIGNATURES -> what == NoticeKind.SIGN || what == NoticeKind.NOT_SIGNED;
        case ASKED -> what.asksForAction();
        case ALL -> true;
      };
    }
  }

  void clear(String caseId, Needless what) {
    cleared.computeIfAbsent(what, none -> new LinkedHashSet<>()).add(caseId);
    pending.removeIf(one -> one.caseId().equals(caseId) && what.covers(one.what()));
  }

  /** Whether what comes next is told to nobody, but for limits that lie ahead. */
  void leaveOut(boolean next) {
    leftOut = next;
  }

  void put(Pending one) {
    if (leftOut && one.what() != NoticeKind.LIMIT_NEAR) {
      return;
    }
    pending.removeIf(
        other ->
            other.caseId().equals(one.caseId())
                && other.what() == one.what()
                && other.step().equals(one.step()));
    pending.add(one);
  }

  Map<Needless, Set<String>> cleared() {
    return cleared;
  }

  List<Pending> pending() {
    return pending;
  }
}

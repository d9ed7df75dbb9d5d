package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.ResponseEvent.AnswerAwaited;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.monitor.alert.Agenda.Needless;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes notices of what happens to warnings. Facts of history wake nobody: a warning that they
 * raised is followed in silence until a fresh period changes it. Neither does what happened long
 * ago and is only read now.
 */
final class WarningBook {
  private final Map<String, WatchedCase> cases;
  private final Map<String, WatchedCase> changed = new HashMap<>();
  private final Agenda agenda;
  private final Timetable timetable;
  private final Instant now;

  WarningBook(Map<String, WatchedCase> cases, Agenda agenda, Timetable timetable, Instant now) {
    this.cases = new HashMap<>(cases);
    this.agenda = agenda;
    this.timetable = timetable;
    this.now = now;
  }

  /** Cases that are to be stored. */
  Map<String, WatchedCase> changed() {
    return changed;
  }

  /** The notice of an event; empty where nobody is to be told. */
  Optional<Notice> notice(String eventId, WarningEvent event) {
    WatchedCase before = cases.get(event.warningId());
    WatchedCase after = after(before, event);
    if (after == null) {
      return Optional.empty();
    }
    cases.put(event.warningId(), after);
    changed.put(event.warningId(), after);
    remindOfSignatures(event, before, after);
    return after.historical() || isNoNews(event) || isLongAgo(event.recordedAt())
        ? Optional.empty()
        : Optional.of(notice(eventId, event, before == null ? null : before.colour(), after));
  }

  private boolean isLongAgo(Instant recordedAt) {
    return recordedAt.isBefore(now.minus(Docket.HORIZON));
  }

  private void remindOfSignatures(
      WarningEvent event, @Nullable WatchedCase before, WatchedCase after) {
    String id = event.warningId();
    boolean turned = before == null || !isRed(before) || event instanceof WarningResumed;
    if (event instanceof WarningClosed || event instanceof WarningWithdrawn) {
      agenda.clear(id, Needless.ALL);
    } else if (before != null && isRed(before) && !isRed(after)) {
      agenda.clear(id, Needless.SIGNATURES);
    } else if (turned && isRed(after) && !isLongAgo(event.recordedAt())) {
      Signing.of(id, after, event.recordedAt(), timetable).forEach(agenda::put);
    }
  }

  private static boolean isRed(WatchedCase known) {
    return known.colour() == Colour.RED && !known.historical();
  }

  /** What it is about grew or shrank, and it is as bad as before. */
  private static boolean isNoNews(WarningEvent event) {
    return event instanceof WarningColourChanged changed && changed.colour() == changed.before();
  }

  /** Takes in what is awaited of people from now on. */
  void turn(Turn event) {
    WatchedCase known = cases.get(event.warningId());
    if (known != null) {
      WatchedCase next = known.awaiting(event.awaited());
      cases.put(event.warningId(), next);
      changed.put(event.warningId(), next);
      if (isRed(next) && event instanceof AnswerAwaited asked && !isLongAgo(asked.recordedAt())) {
        Stream.ofNullable(asked.awaited())
            .filter(due -> !isLongAgo(due.half()))
            .forEach(due -> agenda.put(Signing.half(event.warningId(), next, due.half())));
      }
    }
  }

  /** A notice with what is awaited once all that was heard with it is taken in. */
  Notice due(Notice notice) {
    WatchedCase known = cases.get(notice.caseId());
    return known == null ? notice : notice.due(known.answerBy(), known.awaited());
  }

  /** The notice that nobody answers a warning; empty where it is history or not known. */
  Optional<Notice> notice(String eventId, SupervisionRaised event) {
    WatchedCase known = cases.get(event.warningId());
    return known == null || known.historical() || isLongAgo(event.at())
        ? Optional.empty()
        : Optional.of(notice(eventId, event, known));
  }

  /**
   * What a leader asks for is told to whoever is to do it, and to the office that follows it up.
   */
  void directive(String eventId, DirectiveGiven event) {
    WatchedCase known = cases.get(event.warningId());
    if (known != null && !isLongAgo(event.at()) && !isLongAgo(event.recordedAt())) {
      agenda.put(
          new Pending(Directive.notice(eventId, event, known, timetable.endOf(event.due())), now));
    }
  }

  private static Notice notice(String eventId, SupervisionRaised event, WatchedCase known) {
    return new Notice(
        eventId,
        CaseKind.WARNING,
        event.warningId(),
        null,
        known.colour(),
        known.colour(),
        known.unit(),
        known.unitPath(),
        known.controlPoint(),
        null,
        null,
        null,
        null,
        event.level() == 1 ? NoticeKind.ESCALATED : NoticeKind.OVERDUE,
        event.recordedAt(),
        null,
        null,
        link(event.warningId()),
        null,
        null);
  }

  private static String link(String warningId) {
    return "/warnings/" + warningId;
  }

  private @Nullable WatchedCase after(@Nullable WatchedCase before, WarningEvent event) {
    if (event instanceof WarningRaised e) {
      return new WatchedCase(
          e.controlPoint(), e.unit(), e.unitPath(), e.colour(), e.historical(), null, null);
    }
    return before == null
        ? null
        : new WatchedCase(
            before.controlPoint(),
            before.unit(),
            before.unitPath(),
            colour(before, event),
            before.historical() && isHistory(event),
            before.awaited(),
            before.answerBy());
  }

  private static Colour colour(WatchedCase before, WarningEvent event) {
    return switch (event) {
      case WarningColourChanged e -> e.colour();
      case WarningRelapsed e -> e.colour();
      case WarningAggravated e -> e.colour();
      case WarningResumed e -> e.colour();
      case WarningRaised e -> e.colour();
      case WarningCleared e -> before.colour();
      case WarningClosed e -> before.colour();
      case WarningWithdrawn e -> before.colour();
    };
  }

  private boolean isHistory(WarningEvent event) {
    Evidence evidence = evidence(event);
    return evidence == null
        || evidence
            .period()
            .to()
            .isBefore(
                event.recordedAt().minus(Docket.HORIZON).atZone(timetable.zone()).toLocalDate());
  }

  private static @Nullable Evidence evidence(WarningEvent event) {
    return switch (event) {
      case WarningRaised e -> e.evidence();
      case WarningColourChanged e -> e.evidence();
      case WarningCleared e -> e.evidence();
      case WarningResumed e -> e.evidence();
      case WarningRelapsed e -> null;
      case WarningAggravated e -> null;
      case WarningClosed e -> null;
      case WarningWithdrawn e -> null;
    };
  }

  private static NoticeKind what(WarningEvent event) {
    return switch (event) {
      case WarningRaised e -> NoticeKind.RAISED;
      case WarningColourChanged e ->
          e.colour().compareTo(e.before()) > 0 ? NoticeKind.WORSENED : NoticeKind.EASED;
      case WarningRelapsed e -> NoticeKind.WORSENED;
      case WarningAggravated e -> NoticeKind.WORSENED;
      case WarningCleared e -> NoticeKind.CLEARED;
      case WarningResumed e -> NoticeKind.RESUMED;
      case WarningClosed e -> NoticeKind.CLOSED;
      case WarningWithdrawn e -> NoticeKind.WITHDRAWN;
    };
  }

  private static Notice notice(
      String eventId, WarningEvent event, @Nullable Colour before, WatchedCase now) {
    Evidence evidence = evidence(event);
    return new Notice(
        eventId,
        CaseKind.WARNING,
        event.warningId(),
        null,
        now.colour(),
        before,
        now.unit(),
        now.unitPath(),
        now.controlPoint(),
        evidence == null ? null : evidence.value(),
        evidence == null ? null : evidence.rule().unitOfMeasure(),
        evidence == null ? null : evidence.period().code(),
        evidence == null ? null : evidence.occurrence(),
        what(event),
        event.recordedAt(),
        null,
        null,
        link(event.warningId()),
        null,
        null);
  }
}

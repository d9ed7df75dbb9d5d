package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.monitor.alert.Agenda.Needless;
import io.vigil.monitor.alert.AlertTables.Overtaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides of each notice that is new who is told of it, and when. */
final class Telling {
  private final AlertTables tables;
  private final Settings settings;
  private final Recipients recipients;
  private final Channels channels;
  private final Names names;
  private final QuietHours quiet;
  private final Pace pace;
  private final AlertLog log;

  Telling(
      AlertTables tables,
      Settings settings,
      Recipients recipients,
      Channels channels,
      Names names,
      QuietHours quiet,
      Pace pace,
      AlertLog log) {
    this.tables = tables;
    this.settings = settings;
    this.recipients = recipients;
    this.channels = channels;
    this.names = names;
    this.quiet = quiet;
    this.pace = pace;
    this.log = log;
  }

  /** Tells whom it concerns; also for cases of other kinds. */
  void tell(List<Notice> heard, Instant now) {
    List<Notice> notices = tables.addNew(heard, now);
    if (notices.isEmpty()) {
      return;
    }
    List<Overtaken> overtaken = overtake(notices, now);
    Planner planner = planner(notices, overtaken, now);
    List<Item> items = new ArrayList<>();
    for (Notice notice : notices) {
      List<Item> planned = planner.plan(notice);
      planned.stream()
          .filter(Item::isGoing)
          .forEach(item -> planner.told().add(Planner.Told.of(item)));
      items.addAll(planned);
      log.append(AlertLog.events(notice, planned, now));
    }
    tables.add(items, now);
    settings.countHeld(items);
  }

  /** What waits of cases that have moved on is told no more. */
  void settle(Agenda agenda, Set<String> followed, Instant now) {
    for (Needless needless : List.of(Needless.ASKED, Needless.ALL)) {
      List<String> cases =
          agenda.cleared().getOrDefault(needless, Set.of()).stream()
              .filter(followed::contains)
              .toList();
      List<String> settled = cases.isEmpty() ? List.of() : tables.settle(cases, needless.kinds());
      if (!settled.isEmpty()) {
        log.append(List.of(new AlertSuppressed(settled, HoldReason.OVERTAKEN, null, null, now)));
      }
    }
  }

  /** What waits of a case that is over is told no more, and neither is its end. */
  private List<Overtaken> overtake(List<Notice> notices, Instant now) {
    List<String> over =
        notices.stream().filter(one -> one.what().isEnd()).map(Notice::caseId).toList();
    List<Overtaken> overtaken = over.isEmpty() ? List.of() : tables.overtake(over);
    if (!overtaken.isEmpty()) {
      List<String> ids = overtaken.stream().map(Overtaken::alertId).toList();
      log.append(List.of(new AlertSuppressed(ids, HoldReason.OVERTAKEN, null, null, now)));
    }
    return overtaken;
  }

  private Planner planner(List<Notice> notices, List<Overtaken> overtaken, Instant now) {
    return new Planner(
        new Router(
            settings.routes(),
            recipients.all(),
            new Doors(settings.contacts()),
            new Concerned(names::unit),
            notice -> names.responsible(notice.unit(), notice.subject())),
        channels,
        settings.silences(now),
        names::unit,
        tables.toldSince(
            notices.stream().map(Notice::caseId).toList(), now.minus(pace.sameAgain())),
        overtaken.stream()
            .map(one -> Planner.untold(one.caseId(), one.channel(), one.recipient()))
            .collect(Collectors.toSet()),
        tables.latestDigests(),
        quiet,
        names.calendar(),
        pace,
        now);
  }
}

package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.unit.ListUnits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;

/** Tells what was to be told when its time came, and the case has not moved on. */
final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int AT_ONCE = 500;
  private static final Duration LATER = Duration.ofMinutes(5);
  private static final Duration MUCH_LATER = Duration.ofHours(1);

  private final PendingTable table;
  private final AlertTables cases;
  private final Telling telling;
  private final Names names;
  private final AlertLog log;
  private final ObjectProvider<MissingSignatures> signatures;
  private final ObjectProvider<CaughtUp> caughtUp;
  private final LocalTime morning;
  private final ZoneId zone;

  Reminders(
      PendingTable table,
      AlertTables cases,
      Telling telling,
      Names names,
      AlertLog log,
      ObjectProvider<MissingSignatures> signatures,
      ObjectProvider<CaughtUp> caughtUp,
      LocalTime morning,
      ZoneId zone) {
    this.table = table;
    this.cases = cases;
    this.telling = telling;
    this.names = names;
    this.log = log;
    this.signatures = signatures;
    this.caughtUp = caughtUp;
    this.morning = morning;
    this.zone = zone;
  }

  void tell(Instant now) {
    table.tryAgain(now.minus(MUCH_LATER), now);
    if (table.isAnyDue(now) && caughtUp.stream().allMatch(CaughtUp::isCaughtUp)) {
      tellDue(now);
      table
          .dueOfSignatures(AT_ONCE, now)
          .forEach(due -> alone(due, this::isStillAwaited, one -> remind(one, now), now));
    }
  }

  /** All together, or one by one where that fails because of one of them. */
  private void tellDue(Instant now) {
    try {
      boolean more = true;
      while (more) {
        more = log.inOneTransaction(() -> tellSome(now));
      }
    } catch (RuntimeException e) {
      LOG.warn("what is due could not be told together, and is told one by one", e);
      table.due(AT_ONCE, now).forEach(due -> alone(due, one -> true, one -> tell(one, now), now));
    }
  }

  Timetable timetable() {
    return new Timetable(names::calendar, morning, zone);
  }

  private boolean tellSome(Instant now) {
    List<Pending> due = table.take(AT_ONCE, now);
    telling.tell(named(due.stream().map(Pending::notice).toList()), now);
    return due.size() == AT_ONCE;
  }

  private void tell(Pending due, Instant now) {
    telling.tell(named(List.of(due.notice())), now);
  }

  /** With their numbers and the units above them, as far as the read side knows. */
  private List<Notice> named(List<Notice> notices) {
    Map<CaseKind, List<String>> cases =
        notices.stream()
            .collect(
                Collectors.groupingBy(
                    Notice::caseKind, Collectors.mapping(Notice::caseId, Collectors.toList())));
    List<Notice> named = new ArrayList<>();
    cases.forEach(
        (kind, ids) -> {
          Map<String, String> numbers = kind.isNumbered() ? names.numbers(kind, ids) : Map.of();
          notices.stream()
              .filter(notice -> notice.caseKind() == kind)
              .map(notice -> numbered(placed(notice), numbers.get(notice.caseId())))
              .forEach(named::add);
        });
    return named;
  }

  /** What is called by a title brings it along. */
  private static Notice numbered(Notice notice, @Nullable String number) {
    return number == null ? notice : notice.numbered(number);
  }

  private Notice placed(Notice notice) {
    return notice.unitPath().isEmpty() && !notice.unit().isEmpty()
        ? notice.placed(
            names
                .unit(notice.unit())
                .map(ListUnits.Item::path)
                .orElseGet(() -> List.of(notice.unit())))
        : notice;
  }

  /** What cannot be told waits a while and in the end is set aside; others do not wait for it. */
  private void alone(
      PendingTable.Key due, Predicate<Pending> stands, Consumer<Pending> told, Instant now) {
    try {
      log.inOneTransaction(
          () -> {
            Optional<Pending> taken = table.take(due);
            taken.filter(stands).ifPresent(told);
            return taken.isPresent();
          });
    } catch (RuntimeException e) {
      LOG.warn("of {} nobody was told {}, it is tried later", due.caseId(), due.what(), e);
      table.putOff(
          due, NestedExceptionUtils.getMostSpecificCause(e).toString(), now.plus(LATER), now);
    }
  }

  /** While nobody has answered at all, the supervision of the case tells those above. */
  private boolean isStillAwaited(Pending due) {
    WatchedCase known = cases.cases(List.of(due.caseId())).get(due.caseId());
    return due.what() != NoticeKind.NOT_SIGNED || known == null || !known.isUnanswered();
  }

  private void remind(Pending due, Instant now) {
    List<MissingSignatures.Post> missing =
        signatures.stream().flatMap(port -> port.of(due.caseId()).stream()).toList();
    if (!missing.isEmpty()) {
      telling.tell(named(List.of(Signing.told(due, missing))), now);
      if (due.what() == NoticeKind.SIGN) {
        table.put(due.at(timetable().nextMorning(now)));
      }
    }
  }
}

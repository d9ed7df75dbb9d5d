package io.vigil.app.page;

import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.selfcheck.SelfCheckLimit;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.api.zeroreport.FindZeroReports.State;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 我的待办: what waits for one person, over all kinds of cases and data, the first due on top. */
@Component
class Todos {
  static final int SHOWN = 5;

  private static final int LOOKED_AT = 100;

  private final ComplaintRights rights;
  private final Questions questions;
  private final UnitAccess access;
  private final AwaitedViews views;
  private final Duties duties;
  private final ZeroReportDesk zeroReports;
  private final DeliveryDesk deliveries;
  private final CollegeCalendar calendar;
  private final UnitNames names;
  private final Periods periods;
  private final Words words;

  Todos(
      ComplaintRights rights,
      Questions questions,
      UnitAccess access,
      AwaitedViews views,
      Duties duties,
      ZeroReportDesk zeroReports,
      DeliveryDesk deliveries,
      CollegeCalendar calendar,
      UnitNames names,
      Periods periods,
      Words words) {
    this.rights = rights;
    this.questions = questions;
    this.access = access;
    this.views = views;
    this.duties = duties;
    this.zeroReports = zeroReports;
    this.deliveries = deliveries;
    this.calendar = calendar;
    this.names = names;
    this.periods = periods;
    this.words = words;
  }

  /**
   * @param more how many there are beside those that are shown
   */
  record View(List<AwaitedViews.Line> lines, int more) {}

  View of(SignedIn person, Locale locale) {
    List<AwaitedViews.Line> all =
        Stream.of(
                steps(person, locale),
                ofOffice(person, locale),
                duties(person, locale),
                reports(person, locale),
                data(person, locale))
            .flatMap(lines -> lines)
            .sorted(Comparator.comparing(AwaitedViews.Line::due))
            .toList();
    return new View(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN));
  }

  private Stream<AwaitedViews.Line> steps(SignedIn person, Locale locale) {
    List<String> turns = turns(person);
    if (turns.isEmpty()) {
      return Stream.empty();
    }
    var query =
        new FindAwaited(
            null, null, person.scopes(), rights.isOfTheOffice(person), turns, LOOKED_AT);
    return questions.ask(query, FindAwaited.Result.class).items().stream()
        .filter(item -> item.forLeaders() || !isOfCollege(item) || isOfOffice(person))
        .filter(item -> isNear(item.due()))
        .filter(item -> isMine(person, item))
        .map(item -> views.line(locale, item));
  }

  private static boolean isOfOffice(SignedIn person) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE);
  }

  /** An office that sees the whole college has cases of its own, too. */
  private Stream<AwaitedViews.Line> ofOffice(SignedIn person, Locale locale) {
    String office = person.office();
    if (office == null
        || !person.seesEverything()
        || !person.is(Role.DATA_OWNER, Role.QUALITY_OFFICE)) {
      return Stream.empty();
    }
    List<String> told = Turns.of(person);
    var query =
        new FindAwaited(
            null, null, List.of(office), rights.isOfTheOffice(person), Turns.ofUnits(), LOOKED_AT);
    return questions.ask(query, FindAwaited.Result.class).items().stream()
        .filter(item -> !told.contains(item.step()))
        .filter(item -> isNear(item.due()))
        .map(item -> views.line(locale, item));
  }

  /** The college's own self-checks are the office's. */
  private static List<String> turns(SignedIn person) {
    List<String> turns = Turns.of(person);
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE)
        ? Stream.concat(turns.stream(), Stream.of(SelfCheckLimit.FINISH)).toList()
        : turns;
  }

  private boolean isMine(SignedIn person, FindAwaited.Item item) {
    return !item.step().equals(SelfCheckLimit.FINISH)
        || !person.is(Role.ADMIN, Role.QUALITY_OFFICE)
        || isOfCollege(item);
  }

  private boolean isOfCollege(FindAwaited.Item item) {
    String unit = Objects.requireNonNullElse(item.responsible(), item.unit());
    return access.path(unit).size() == 1;
  }

  /** What is due in a year is nothing to do this week. */
  private boolean isNear(Instant due) {
    LocalDate last = calendar.terms().plusWorkingDays(calendar.today(), DueSoon.WORKING_DAYS);
    return due.isBefore(last.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
  }

  /** Self-diagnosis and review of the college are the office's. */
  private Stream<AwaitedViews.Line> duties(SignedIn person, Locale locale) {
    if (!person.is(Role.ADMIN, Role.QUALITY_OFFICE)) {
      return Stream.empty();
    }
    LocalDate last = calendar.terms().plusWorkingDays(calendar.today(), DueSoon.WORKING_DAYS);
    return duties.between(person, locale, LocalDate.EPOCH, last);
  }

  private static boolean reports(SignedIn person) {
    return !person.seesEverything() && person.is(Role.DEPARTMENT, Role.DATA_OWNER);
  }

  private Stream<AwaitedViews.Line> reports(SignedIn person, Locale locale) {
    if (!reports(person)) {
      return Stream.empty();
    }
    return zeroReports.of(person, zeroReports.currentYear().startYear()).stream()
        .filter(item -> item.state() == State.MISSING || item.state() == State.AWAITED)
        .map(item -> report(locale, item));
  }

  private AwaitedViews.Line report(Locale locale, FindZeroReports.Item item) {
    String unit = names.of(locale, item.unit(), item.unitName());
    return views.line(
        null,
        null,
        words.text(
            locale, "todo.zero-report", unit, periods.full(locale, item.month(), PeriodKind.MONTH)),
        words.text(locale, "todo.report"),
        end(item.due()),
        "/checks#zero");
  }

  private Stream<AwaitedViews.Line> data(SignedIn person, Locale locale) {
    boolean office = person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    if (!office && !reports(person)) {
      return Stream.empty();
    }
    return deliveries.owed(person.scopes()).stream()
        .filter(row -> !office || !deliveries.isRemindedToday(row))
        .map(row -> missing(locale, office, row));
  }

  private AwaitedViews.Line missing(Locale locale, boolean office, FindOwed.Row row) {
    String owner = names.of(locale, row.feed().dataOwner(), row.ownerName());
    String name = DeliveryViews.pick(locale, row.controlPointName(), row.controlPointNameEn());
    return views.line(
        null,
        null,
        words.text(locale, "todo.missing", owner, name, row.periods().size()),
        words.text(locale, office ? "todo.remind" : "todo.deliver"),
        end(row.firstDue()),
        "/deliveries#missing");
  }

  private Instant end(LocalDate due) {
    return due.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusSeconds(1);
  }
}

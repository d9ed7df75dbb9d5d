package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.monitor.alert.To.Who;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds whom a notice concerns. Departments, data owners and counsellors are those whose scope
 * holds the unit; the quality office and leaders are told of all units that they see. Where nobody
 * of a department has it in scope, as of an office or the whole college, those of the unit that
 * owes the answer are told, and where there is none of them the quality office in their place. A
 * leader in charge of some units hears of these one colour earlier than other leaders do. A notice
 * with an address goes to that, over the channels that the routes of its kind name.
 *
 * @param responsible finds the unit that owes the answer of what a notice tells
 */
record Router(
    List<Route> routes,
    List<Person> people,
    Doors doors,
    Concerned concerned,
    Function<Notice, Optional<String>> responsible) {
  static final String DEPARTMENT = "DEPARTMENT";
  static final String QUALITY_OFFICE = "QUALITY_OFFICE";
  static final String DATA_OWNER = "DATA_OWNER";
  private static final String LEADER = "LEADER";
  static final String COUNSELLOR = "COUNSELLOR";
  private static final Set<String> BY_UNIT = Set.of(DEPARTMENT, DATA_OWNER, COUNSELLOR);
  static final Set<String> OF_UNIT = Set.of(DEPARTMENT, DATA_OWNER);

  List<Item> items(Notice notice, Instant now) {
    Address address = notice.address();
    if (address != null) {
      return addressed(notice, address, now);
    }
    List<Item> judging = isJudgedByLeaders(notice) ? toLeaders(notice, now) : List.of();
    return judging.isEmpty() ? byColour(notice, now) : judging;
  }

  /** Nobody is reminded to judge their own answer. */
  private boolean isJudgedByLeaders(Notice notice) {
    String step = notice.awaited();
    return notice.caseKind() == CaseKind.WARNING
        && (notice.what() == NoticeKind.ESCALATED || notice.what() == NoticeKind.OVERDUE)
        && step != null
        && ResponseLimit.isOfTheJudge(step)
        && responsible.apply(notice).filter(this::isQualityOffice).isPresent();
  }

  private boolean isQualityOffice(String unitId) {
    return people.stream()
        .anyMatch(person -> person.role().equals(QUALITY_OFFICE) && unitId.equals(person.office()));
  }

  private List<Item> toLeaders(Notice notice, Instant now) {
    Map<String, Item> items = new LinkedHashMap<>();
    items(To.LEADERS, notice, now).forEach(item -> items.putIfAbsent(key(item), item));
    return List.copyOf(items.values());
  }

  private List<Item> addressed(Notice notice, Address address, Instant now) {
    Map<String, Item> items = new LinkedHashMap<>();
    List<Item> nobody = new ArrayList<>();
    for (To named : address.to()) {
      To to = meant(named, notice);
      List<Item> found = orInstead(to, named, notice, now);
      found.stream()
          .filter(item -> !item.receiver().recipient().equals(address.by()))
          .forEach(item -> items.putIfAbsent(key(item), item));
      if (found.isEmpty() && !to.inPerson()) {
        nobody.add(nobody(role(to), notice, now));
      }
    }
    return Stream.concat(items.values().stream(), nobody.stream()).toList();
  }

  /** What complains of the quality office is for leaders, whoever else would sort and answer it. */
  private To meant(To to, Notice notice) {
    return switch (to.who()) {
      case SORTER -> complainsOfTheOffice(to, notice) ? To.LEADERS : To.QUALITY_OFFICE;
      case ANSWERER ->
          complainsOfTheOffice(to, notice) && notice.unit().equals(to.name())
              ? To.LEADERS
              : To.UNIT;
      default -> to;
    };
  }

  private boolean complainsOfTheOffice(To to, Notice notice) {
    return (to.who() == Who.SORTER || to.who() == Who.ANSWERER)
        && isQualityOffice(Objects.requireNonNullElse(to.name(), notice.unit()));
  }

  /** Whoever asks for data knows that nobody answers for them. */
  private List<Item> orInstead(To to, To named, Notice notice, Instant now) {
    List<Item> found = items(to, notice, now);
    if (found.isEmpty() && to.who() == Who.UNIT && notice.caseKind() == CaseKind.WARNING) {
      found = items(to, notice.placed(answering(notice)), now);
    }
    boolean instead = to.ofUnits() && !notice.sealed() && notice.what() != NoticeKind.REMINDED;
    return found.isEmpty() && instead
        ? items(complainsOfTheOffice(named, notice) ? To.LEADERS : To.QUALITY_OFFICE, notice, now)
        : found;
  }

  /** The path of the unit, and last the one that owes the answer where that is another. */
  private List<String> answering(Notice notice) {
    return responsible
        .apply(notice)
        .filter(one -> !notice.unitPath().contains(one))
        .map(one -> Stream.concat(notice.unitPath().stream(), Stream.of(one)).toList())
        .orElse(notice.unitPath());
  }

  private static String role(To to) {
    String name = to.name();
    return to.who() == Who.ROLE && name != null ? name : DEPARTMENT;
  }

  private List<Item> items(To to, Notice notice, Instant now) {
    if (to.inPerson()) {
      return inPerson(to, notice, now);
    }
    return routes.stream()
        .filter(route -> tells(route, notice))
        .flatMap(route -> items(to, route, notice, now))
        .toList();
  }

  private List<Item> inPerson(To to, Notice notice, Instant now) {
    return people.stream()
        .filter(person -> concerned.isFor(person, to, notice))
        .map(
            person ->
                Item.of(
                    notice, AlertChannel.INBOX, person.account(), To.CONCERNED, false, null, now))
        .toList();
  }

  private Stream<Item> items(To to, Route route, Notice notice, Instant now) {
    Stream<Item> persons =
        people.stream()
            .filter(
                person -> person.role().equals(route.role()) && concerned.isFor(person, to, notice))
            .flatMap(person -> doors.ofPerson(route, person, notice, now));
    if (to.who() == Who.EVERYBODY) {
      return Stream.concat(persons, doors.ofAllGroups(route, notice, now));
    }
    boolean groups = to.who() == Who.UNIT && !notice.sealed() && !notice.what().isForPersons();
    return groups && route.role().equals(DEPARTMENT)
        ? Stream.concat(persons, doors.ofGroups(route, notice, now))
        : persons;
  }

  private List<Item> byColour(Notice notice, Instant now) {
    Map<String, Item> items = new LinkedHashMap<>();
    List<Item> nobody = new ArrayList<>();
    routes.stream()
        .filter(route -> matches(route, notice))
        .forEach(
            route -> {
              List<Item> found = items(route, notice, now);
              found.forEach(item -> items.putIfAbsent(key(item), item));
              if (found.isEmpty() && route.role().equals(DEPARTMENT)) {
                nobody.add(nobody(route.role(), notice, now));
              }
            });
    return Stream.concat(items.values().stream(), nobody.stream()).toList();
  }

  private static boolean matches(Route route, Notice notice) {
    Colour colour = notice.routedAs();
    return colour != null
        && (route.colours().contains(colour) || isEarly(route, colour))
        && tells(route, notice);
  }

  /** The vice-president in charge is told of what does not reach the president yet. */
  private static boolean isEarly(Route route, Colour colour) {
    return route.role().equals(LEADER)
        && !route.colours().contains(colour)
        && route.colours().contains(colour.worse());
  }

  /** Reminders of a red case go over the channels of red. */
  private static boolean tells(Route route, Notice notice) {
    Colour colour = notice.colour();
    return route.tells(notice.caseKind())
        && (notice.address() == null || colour == null || route.colours().contains(colour))
        && (route.unit() == null || notice.unitPath().contains(route.unit()));
  }

  private List<Item> items(Route route, Notice notice, Instant now) {
    List<Person> told = people(route, notice);
    if (!told.isEmpty() || !route.role().equals(DEPARTMENT)) {
      return items(route, told, notice, now);
    }
    Notice owed = notice.placed(answering(notice));
    List<Person> owing =
        people.stream()
            .filter(person -> OF_UNIT.contains(person.role()))
            .filter(person -> responsible.apply(notice).filter(person::answersFor).isPresent())
            .toList();
    return items(route, owing.isEmpty() ? people(QUALITY_OFFICE, notice) : owing, owed, now);
  }

  private List<Person> people(Route route, Notice notice) {
    List<Person> told = people(route.role(), notice);
    Colour colour = notice.routedAs();
    return colour != null && isEarly(route, colour)
        ? told.stream().filter(person -> person.isInChargeOf(notice.unitPath())).toList()
        : told;
  }

  private List<Item> items(Route route, List<Person> told, Notice notice, Instant now) {
    Stream<Item> persons =
        told.stream().flatMap(person -> doors.ofPerson(route, person, notice, now));
    return Stream.concat(persons, doors.ofGroups(route, notice, now)).toList();
  }

  private List<Person> people(String role, Notice notice) {
    return people.stream()
        .filter(person -> person.role().equals(role))
        .filter(
            person ->
                person.isResponsibleFor(notice.unitPath())
                    || person.scopes().isEmpty() && !BY_UNIT.contains(role))
        .toList();
  }

  private static Item nobody(String role, Notice notice, Instant now) {
    return Item.of(notice, AlertChannel.INBOX, "role:" + role, role, false, null, now)
        .heldBack(HoldReason.NOBODY, role);
  }

  private static String key(Item item) {
    return item.channel() + " " + item.receiver().recipient() + " " + item.contactId();
  }
}

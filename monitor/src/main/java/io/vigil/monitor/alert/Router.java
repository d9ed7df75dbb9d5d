package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a notice concerns. Departments, data owners and counsellors are those whose scope
 * holds the unit; the quality office and leaders are told of all units that they see. Where no
 * department is responsible, such as for the whole college, the quality office is told in its
 * place.
 */
record Router(List<Route> routes, List<Person> people, List<Contact> contacts) {
  private static final String DEPARTMENT = "DEPARTMENT";
  private static final String QUALITY_OFFICE = "QUALITY_OFFICE";
  private static final Set<String> BY_UNIT = Set.of(DEPARTMENT, "DATA_OWNER", "COUNSELLOR");

  List<Item> items(Notice notice, Instant now) {
    Map<String, Item> items = new LinkedHashMap<>();
    List<Item> nobody = new ArrayList<>();
    routes.stream()
        .filter(route -> matches(route, notice))
        .forEach(
            route -> {
              List<Item> found = items(route, notice, now);
              found.forEach(item -> items.putIfAbsent(key(item), item));
              if (found.isEmpty() && route.role().equals(DEPARTMENT)) {
                nobody.add(nobody(route, notice, now));
              }
            });
    return Stream.concat(items.values().stream(), nobody.stream()).toList();
  }

  private static boolean matches(Route route, Notice notice) {
    return route.colours().contains(notice.routedAs())
        && (route.unit() == null || notice.unitPath().contains(route.unit()));
  }

  private List<Item> items(Route route, Notice notice, Instant now) {
    List<Person> told = people(route.role(), notice);
    if (told.isEmpty() && route.role().equals(DEPARTMENT)) {
      told = people(QUALITY_OFFICE, notice);
    }
    Stream<Item> persons = told.stream().flatMap(person -> ofPerson(route, person, notice, now));
    return Stream.concat(persons, ofGroups(route, notice, now)).toList();
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

  private Stream<Item> ofPerson(Route route, Person person, Notice notice, Instant now) {
    return route.channels().stream()
        .filter(channel -> !channel.isOfUnit())
        .flatMap(
            channel ->
                channel == AlertChannel.INBOX
                    ? Stream.of(item(route, notice, channel, person.account(), null, now))
                    : of(channel, person.account())
                        .map(
                            contact ->
                                item(
                                    route,
                                    notice,
                                    channel,
                                    person.account(),
                                    contact.contactId(),
                                    now)));
  }

  /** The groups of the nearest unit that has any, for each kind of channel. */
  private Stream<Item> ofGroups(Route route, Notice notice, Instant now) {
    return route.channels().stream()
        .filter(AlertChannel::isOfUnit)
        .flatMap(
            channel ->
                notice.unitPath().reversed().stream()
                    .map(unit -> of(channel, unit).toList())
                    .filter(found -> !found.isEmpty())
                    .limit(1)
                    .flatMap(List::stream)
                    .map(
                        contact ->
                            item(
                                route,
                                notice,
                                channel,
                                contact.owner(),
                                contact.contactId(),
                                now)));
  }

  private Stream<Contact> of(AlertChannel channel, String owner) {
    return contacts.stream()
        .filter(contact -> contact.channel() == channel && contact.owner().equals(owner));
  }

  private static Item item(
      Route route,
      Notice notice,
      AlertChannel channel,
      String recipient,
      @Nullable String contactId,
      Instant now) {
    return Item.of(
        notice, channel, recipient, route.role(), route.mustAcknowledge(), contactId, now);
  }

  private static Item nobody(Route route, Notice notice, Instant now) {
    return Item.of(
            notice, AlertChannel.INBOX, "role:" + route.role(), route.role(), false, null, now)
        .heldBack(HoldReason.NOBODY, route.role());
  }

  private static String key(Item item) {
    return item.channel() + " " + item.receiver().recipient() + " " + item.contactId();
  }
}

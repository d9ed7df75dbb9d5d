package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.Route;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The channels of a route that lead to a person or a group. */
record Doors(List<Contact> contacts) {

  Stream<Item> ofPerson(Route route, Person person, Notice notice, Instant now) {
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
  Stream<Item> ofGroups(Route route, Notice notice, Instant now) {
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

  Stream<Item> ofAllGroups(Route route, Notice notice, Instant now) {
    return contacts.stream()
        .filter(one -> one.channel().isOfUnit() && route.channels().contains(one.channel()))
        .map(one -> item(route, notice, one.channel(), one.owner(), one.contactId(), now));
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
}

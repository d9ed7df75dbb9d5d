package io.vigil.api.alert;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody, or the group of a unit, is reached.
 *
 * @param owner opaque id of the account for {@code MAIL}, else id of the unit
 * @param address mail address, or the address of the robot or machine with its key
 * @param secret with which messages are signed; {@code null} where they are not
 */
public record Contact(
    String contactId, AlertChannel channel, String owner, String address, @Nullable String secret) {

  /** The same without what others could use to send in our name. */
  public Contact masked() {
    int key = Math.max(address.indexOf('?'), address.lastIndexOf('/'));
    String shown =
        channel == AlertChannel.MAIL || key < 0 ? address : address.substring(0, key + 1) + "…";
    return new Contact(contactId, channel, owner, shown, secret == null ? null : "…");
  }

  /** Without the secret, so that it never reaches a log. */
  @Override
  public String toString() {
    return channel + " of " + owner;
  }
}

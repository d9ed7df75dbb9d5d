package io.vigil.api.alert;

/**
 * Whom one alert is for.
 *
 * @param alertId id of the alert
 * @param recipient opaque id of an account; of a group the id of its unit; where nobody was found,
 *     {@code role:} and the role
 * @param role in which the recipient is told, such as {@code DEPARTMENT}
 * @param mustAcknowledge whether the role is named to acknowledge the case
 */
public record Receiver(
    String alertId, AlertChannel channel, String recipient, String role, boolean mustAcknowledge) {}

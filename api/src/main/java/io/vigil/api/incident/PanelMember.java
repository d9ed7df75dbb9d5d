package io.vigil.api.incident;

/**
 * Somebody who inquires or decides.
 *
 * @param id opaque id of the person
 * @param unit that the person belongs to; it must not be the unit concerned
 */
public record PanelMember(String id, String unit) {}

package io.vigil.api.delivery;

/** Data that one unit owes of one control point. */
public record Feed(String controlPoint, String dataOwner) {}

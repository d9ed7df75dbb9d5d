package io.vigil.monitor.document.picture;

/** A place in a picture, from its upper left corner. */
public record Point(double x, double y) {}

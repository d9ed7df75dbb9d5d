package io.vigil.monitor.document;

/** What follows begins a new page. */
public record PageBreak() implements Block {}

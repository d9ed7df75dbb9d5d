package io.vigil.query.rebuild;

/**
 * What a rebuild did.
 *
 * @param events events that the tables are made from
 * @param deadLetters events left out because they are dead letters of the processor
 * @param position of the last event that was read
 */
public record Rebuilt(long events, long deadLetters, long position) {}

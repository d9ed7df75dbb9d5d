package io.vigil.monitor.alert;

import java.time.Instant;

/**
 * Where and when something happened to a case.
 *
 * @param eventId id of its event
 * @param position of its event in the store
 * @param by account of whoever did it
 * @param at when it was done
 * @param link path of the case's page
 */
record Happening(
    String eventId,
    long position,
    String caseId,
    String by,
    Instant at,
    Instant recordedAt,
    String link) {}

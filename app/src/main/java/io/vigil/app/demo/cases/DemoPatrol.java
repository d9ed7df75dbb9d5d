package io.vigil.app.demo.cases;

import java.time.Instant;

/**
 * Rounds through the classrooms of a teaching unit in one teaching week (巡课).
 *
 * @param recordedAt on the last working day of the week
 * @param visited classes visited on all rounds together
 * @param problems classes among them in which something was wrong
 */
public record DemoPatrol(
    String unit,
    String term,
    int week,
    Instant recordedAt,
    int rounds,
    int visited,
    int problems) {}

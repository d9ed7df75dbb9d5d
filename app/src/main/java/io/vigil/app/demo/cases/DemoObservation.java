package io.vigil.app.demo.cases;

import java.time.Instant;

/**
 * A class that was observed (听课).
 *
 * @param number from 1 in each term
 * @param score from 65 to 98
 */
public record DemoObservation(
    String term, int number, Instant at, String course, String teacher, String by, double score) {}

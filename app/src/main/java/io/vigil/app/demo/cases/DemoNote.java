package io.vigil.app.demo.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student reporter (学生信息员) wrote.
 *
 * @param unit class of the reporter
 * @param place {@code null} where it is about no place
 */
public record DemoNote(Instant at, String unit, @Nullable String place, String text) {}

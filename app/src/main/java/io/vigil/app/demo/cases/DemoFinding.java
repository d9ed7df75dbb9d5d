package io.vigil.app.demo.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found wrong.
 *
 * @param owner unit that has to put it right
 * @param closedAt {@code null} while it is not put right
 */
public record DemoFinding(String text, String owner, Instant foundAt, @Nullable Instant closedAt) {}

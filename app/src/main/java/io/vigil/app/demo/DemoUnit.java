package io.vigil.app.demo;

import io.vigil.api.unit.UnitKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the college.
 *
 * @param nameEn English name, where there is one
 * @param parent {@code null} for the college itself
 */
public record DemoUnit(
    String id,
    String name,
    @Nullable String nameEn,
    UnitKind kind,
    @Nullable String parent,
    List<String> aliases,
    Instant recordedAt)
    implements DemoFact {}

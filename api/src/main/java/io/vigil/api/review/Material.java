package io.vigil.api.review;

import org.jspecify.annotations.Nullable;

/**
 * Something that is laid before reviewers.
 *
 * @param code by which it is referred to
 * @param link where it can be read; {@code null} where it has no address
 */
public record Material(
    String code,
    String name,
    @Nullable String nameEn,
    MaterialState state,
    @Nullable String link,
    @Nullable String note) {}

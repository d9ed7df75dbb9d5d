package io.vigil.api.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What a meeting talks about.
 *
 * @param link path of the page about it, such as a warning; {@code null} without
 */
public record AgendaItem(String text, @Nullable String link) {}

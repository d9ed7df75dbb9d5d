package io.vigil.command.imports;

import org.jspecify.annotations.Nullable;

/** A refused row: where it stands, what it says and what to do about it. */
public record RowError(long line, @Nullable String column, @Nullable String value, String reason) {}

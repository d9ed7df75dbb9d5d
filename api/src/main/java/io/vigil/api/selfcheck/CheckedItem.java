package io.vigil.api.selfcheck;

import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist, looked at.
 *
 * @param inOrder whether nothing was found
 */
public record CheckedItem(String item, boolean inOrder, @Nullable String note) {}

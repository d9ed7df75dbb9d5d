package io.vigil.api.selfcheck;

import io.vigil.api.message.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An item of a checklist, looked at.
 *
 * @param inOrder whether nothing was found
 */
public record CheckedItem(
    String item,
    boolean inOrder,
    @Personal(kind = "self-check", subject = "checkId") @Nullable String note) {}

package io.vigil.app.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is filled in.
 *
 * @param kind name of a kind, or what stands for it on paper; a complaint if missing
 * @param channel name of a channel, or what stands for it on paper
 * @param level {@code DEPARTMENT} or {@code COLLEGE}, which is usual
 * @param complainant name; taken from the account where somebody is signed in
 * @param at when it came in; now if missing
 */
public record Filing(
    @Nullable String unit,
    @Nullable String subject,
    @Nullable String text,
    @Nullable String place,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String contact,
    @Nullable String channel,
    @Nullable String level,
    @Nullable String complainant,
    @Nullable Instant at) {}

package io.vigil.api.alert;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was held back and why (未发送记录), newest first.
 *
 * @param viewer account that asks; {@code null} for none
 * @param scopes only of units in these subtrees; empty for all
 * @param ofTheOffice whether whoever asks is of the quality office, which sees nothing of what
 *     complains of it but what it was told itself
 */
public record FindSuppressions(
    @Nullable String viewer, List<String> scopes, boolean ofTheOffice, int page, int size) {

  /** As somebody asks who is of no or another office. */
  public FindSuppressions(@Nullable String viewer, List<String> scopes, int page, int size) {
    this(viewer, scopes, false, page, size);
  }

  public record Result(long total, List<Item> items) {}

  public record Item(
      String alertId,
      NoticeKind what,
      @Nullable Colour colour,
      @Nullable String number,
      String unit,
      @Nullable String unitName,
      @Nullable String subject,
      AlertChannel channel,
      String recipient,
      String role,
      HoldReason reason,
      @Nullable Instant until,
      @Nullable String detail,
      String link,
      Instant recordedAt) {}
}

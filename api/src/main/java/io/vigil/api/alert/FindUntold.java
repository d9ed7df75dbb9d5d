package io.vigil.api.alert;

import io.vigil.api.casework.CaseKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notices of which nobody could be told, however often it was tried, the oldest first. They are set
 * aside until {@link AlertCommand.RepeatUntold}, or until their case has moved on.
 */
public record FindUntold() {

  public record Result(List<Item> items) {}

  /**
   * @param caseId {@code null} where the case is sealed
   * @param link path of the case's page; {@code null} where the case is sealed
   * @param unit id
   * @param attempts how often it was tried, 1 or more
   * @param cause what the software said of the last failure, in its own words; of a sealed case the
   *     exception's class alone
   */
  public record Item(
      CaseKind caseKind,
      @Nullable String caseId,
      @Nullable String link,
      NoticeKind what,
      String unit,
      int attempts,
      Instant failedAt,
      String cause) {}
}

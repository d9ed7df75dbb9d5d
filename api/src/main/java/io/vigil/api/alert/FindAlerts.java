package io.vigil.api.alert;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts, what happened last first.
 *
 * @param alertId only this one; {@code null} for all
 * @param viewer account that asks, which sees what it was told whatever its scopes; {@code null}
 *     for none
 * @param inbox only the viewer's own inbox, without what was suppressed
 * @param scopes only of units in these subtrees; empty for all
 * @param ofTheOffice whether whoever asks is of the quality office, which sees nothing of what
 *     complains of it but what it was told itself
 */
public record FindAlerts(
    @Nullable String alertId,
    @Nullable String viewer,
    boolean inbox,
    @Nullable AlertState state,
    List<String> scopes,
    boolean ofTheOffice,
    int page,
    int size) {

  /** As somebody asks who is of no or another office. */
  public FindAlerts(
      @Nullable String alertId,
      @Nullable String viewer,
      boolean inbox,
      @Nullable AlertState state,
      List<String> scopes,
      int page,
      int size) {
    this(alertId, viewer, inbox, state, scopes, false, page, size);
  }

  public record Result(long total, List<Item> items) {}

  /**
   * @param colour {@code null} where the case has none
   * @param chain what became of it, oldest first
   * @param waitsUntil when what waits is looked at again; {@code null} where it does not wait
   * @param outstanding roles that are named to acknowledge the case and have not
   * @param awaited what is to be done by {@code answerBy}, as the key of its limit
   * @param moot whether the case has gone on, so that nothing is to be done about the alert
   * @param called what the case of an incident is called: {@code UNDECIDED}, {@code LAPSE} or
   *     {@code INCIDENT}; {@code null} of other cases
   */
  public record Item(
      String alertId,
      CaseKind caseKind,
      String caseId,
      @Nullable String number,
      NoticeKind what,
      @Nullable Colour colour,
      String unit,
      @Nullable String unitName,
      @Nullable String subject,
      @Nullable String subjectName,
      @Nullable String subjectNameEn,
      AlertChannel channel,
      String recipient,
      String role,
      AlertState state,
      @Nullable Instant answerBy,
      @Nullable Instant waitsUntil,
      String link,
      Instant at,
      Instant createdAt,
      boolean opened,
      List<Step> chain,
      List<String> outstanding,
      @Nullable String awaited,
      boolean moot,
      @Nullable String called) {}

  /**
   * @param step {@code sent}, {@code delivered}, {@code failed}, {@code opened}, {@code
   *     acknowledged} or {@code suppressed}
   * @param detail code and text of the channel, or why it was held back
   */
  public record Step(
      String step,
      Instant at,
      @Nullable String actor,
      @Nullable String role,
      @Nullable String channel,
      @Nullable String onBehalfOf,
      @Nullable String detail,
      @Nullable Instant until) {}
}

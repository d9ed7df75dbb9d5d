package io.vigil.api.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests, what is due first on top, then the newest.
 *
 * @param scopes units whose requests are seen, with all below; empty for all
 * @param bodies units whose sealed requests are seen; nobody else sees any
 * @param ofTheOffice whether whoever asks is of the quality office, which sees nothing of what
 *     complains of it
 * @param now for what is overdue
 * @param open only what somebody waits for; {@code null} for all
 * @param overdue only what is overdue, also where its answer is and another body has it now
 * @param from only what was received then or later; {@code null} for all
 * @param until only what was received then or before; {@code null} for all
 */
public record FindComplaints(
    List<String> scopes,
    List<String> bodies,
    boolean ofTheOffice,
    Instant now,
    @Nullable Boolean open,
    boolean overdue,
    @Nullable ComplaintKind kind,
    @Nullable ComplaintState state,
    @Nullable String category,
    @Nullable String place,
    @Nullable String unit,
    @Nullable Instant from,
    @Nullable Instant until,
    int page,
    int size) {

  /** Of any day. */
  public FindComplaints(
      List<String> scopes,
      List<String> bodies,
      boolean ofTheOffice,
      Instant now,
      @Nullable Boolean open,
      boolean overdue,
      @Nullable ComplaintKind kind,
      @Nullable ComplaintState state,
      @Nullable String category,
      @Nullable String place,
      @Nullable String unit,
      int page,
      int size) {
    this(
        scopes,
        bodies,
        ofTheOffice,
        now,
        open,
        overdue,
        kind,
        state,
        category,
        place,
        unit,
        null,
        null,
        page,
        size);
  }

  /**
   * @param sealed how many sealed requests there are, by kind; numbers are all that may be known
   */
  public record Result(long total, List<Item> items, List<SealedCount> sealed) {}

  public record SealedCount(ComplaintKind kind, long open, long total) {}

  /**
   * A request without names.
   *
   * @param number as people write it
   * @param nextStep key of the {@link ComplaintLimit} that comes first; {@code null} if none runs
   */
  public record Item(
      String id,
      String number,
      ComplaintKind kind,
      @Nullable String title,
      String unit,
      @Nullable String unitName,
      @Nullable String category,
      @Nullable String place,
      ComplaintChannel channel,
      ComplaintState state,
      ComplaintLevel level,
      @Nullable String sealedFor,
      Instant receivedAt,
      Instant answerDue,
      @Nullable String nextStep,
      @Nullable Instant nextDueAt,
      @Nullable Instant repliedAt,
      @Nullable Boolean satisfied,
      @Nullable String incidentId) {}
}

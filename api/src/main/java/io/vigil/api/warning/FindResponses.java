package io.vigil.api.warning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far people are with some warnings; of a warning that nobody needs to answer, nothing. */
public record FindResponses(List<String> warningIds) {

  public record Result(List<Answer> answers) {}

  /**
   * @param number as people write it; {@code null} for history
   * @param awaited what is awaited by when; {@code null} where nothing is
   * @param supervision 0, 1 from half of the time on, 2 once it is late (督办)
   * @param applied ground on which a withdrawal was applied for
   * @param back the readings are back, and the verification is awaited
   * @param over the case is closed or withdrawn
   * @param structural moved to a task of the year, until the next reading comes
   * @param plannedAt when the first measures were planned
   * @param effective what the verification found; {@code null} before it
   * @param incident the one that it is about; {@code null} where it is about none
   */
  public record Answer(
      String warningId,
      @Nullable String number,
      ResponseState state,
      @Nullable Awaited awaited,
      int supervision,
      @Nullable WithdrawalGround applied,
      boolean back,
      boolean over,
      boolean structural,
      List<TypicalCause> causes,
      @Nullable String diagnosis,
      @Nullable Instant plannedAt,
      @Nullable Boolean effective,
      @Nullable String document,
      @Nullable String task,
      int useful,
      int useless,
      @Nullable AtIncident incident) {

    /** Whether what is awaited is late. */
    public boolean isOverdue() {
      return supervision == 2;
    }
  }

  /**
   * What was done about the incident that a warning is about: that is what was done about the
   * warning.
   *
   * @param takesMeasures whether these are planned there, and not at the warning
   * @param measures how many are planned there
   * @param plannedAt when the first of them was; {@code null} where none is
   * @param standing how far they are, as of an answer; {@code null} where none is planned
   */
  public record AtIncident(
      String incidentId,
      boolean takesMeasures,
      int measures,
      @Nullable Instant plannedAt,
      @Nullable ResponseState standing) {}
}

package io.vigil.api.standard;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with standards and rules. */
public sealed interface StandardCommand {
  String standardId();

  Instant at();

  /** The step that the day of revision sets the time of. */
  String REVISION = "standard.revise";

  /** A standard or rule is revised at least this often. */
  int MOST_YEARS = 3;

  /**
   * Puts a standard or rule in force, or a revision of it.
   *
   * @param group such as 师资队伍
   * @param unit that keeps it
   * @param document number of the document that put it in force
   * @param basis grounds and procedure of the revision
   * @param reviseBy last moment at which it must have been revised, at most three years ahead
   */
  record IssueStandard(
      @TargetAggregateIdentifier String standardId,
      StandardKind kind,
      String group,
      String name,
      String unit,
      @Nullable String document,
      @Nullable String basis,
      Instant reviseBy,
      By by,
      Instant at)
      implements StandardCommand {}

  /** Records whether it is kept. */
  record CheckExecution(
      @TargetAggregateIdentifier String standardId,
      Execution result,
      String note,
      By by,
      Instant at)
      implements StandardCommand {}

  /** It holds no more, and why. */
  record RetireStandard(
      @TargetAggregateIdentifier String standardId, String reason, By by, Instant at)
      implements StandardCommand {}

  /** Tells the standard what time it is. */
  record PassStandardTime(@TargetAggregateIdentifier String standardId, Instant at)
      implements StandardCommand {}
}

package io.vigil.api.standard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standards and rules; those whose revision is overdue first, then by group and name.
 *
 * @param standardId this one alone; {@code null} for all
 * @param unit kept by this unit; {@code null} for all
 */
public record FindStandards(@Nullable String standardId, @Nullable String unit) {

  public record Result(List<Item> items) {

    public long inState(StandardState state) {
      return items.stream().filter(item -> item.state() == state).count();
    }
  }

  /**
   * @param inForceSince when it was first put in force
   * @param revisedAt when its last version was
   * @param checks how often its execution was checked
   * @param execution what the last check found; {@code null} if there was none
   */
  public record Item(
      String standardId,
      StandardKind kind,
      String group,
      String name,
      String unit,
      @Nullable String unitName,
      int version,
      @Nullable String document,
      Instant inForceSince,
      Instant revisedAt,
      Instant reviseBy,
      StandardState state,
      long checks,
      @Nullable Execution execution,
      @Nullable Instant checkedAt) {}
}

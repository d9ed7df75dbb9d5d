package io.vigil.api.targets;

import org.jspecify.annotations.Nullable;

/**
 * A task of a unit for a year.
 *
 * @param taskId within the target
 * @param criterion when it counts as done; {@code null} where the name says it
 * @param weight greater than 0, at most 100; those of a unit need not add up to 100, those of the
 *     parts of a task must
 * @param assignee unit, team or person that carries it out
 * @param partOf the task of which this is a part, as {@code target~task}: one of the same target,
 *     of whose completion it makes up its weight, or one of a unit above, which it serves; {@code
 *     null} where it is split from none
 * @param indicator by which it is measured; {@code null} where people judge it
 */
public record TargetTask(
    String taskId,
    TaskKind kind,
    ScoreHead head,
    String name,
    @Nullable String criterion,
    double weight,
    String assignee,
    @Nullable String partOf,
    @Nullable Indicator indicator) {

  /** What names a task beyond its target, such as what evidence of it is attached to. */
  public static String reference(String targetId, String taskId) {
    return targetId + "~" + taskId;
  }

  /** Id of the task of this target of which this is a part; {@code null} where there is none. */
  public @Nullable String parent(String targetId) {
    String own = reference(targetId, "");
    return partOf == null || !partOf.startsWith(own) ? null : partOf.substring(own.length());
  }
}

package io.vigil.query.casework;

import io.vigil.api.casework.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What events of one case say, the later ones over the earlier: a column that none of them names
 * stays as it is. What must be done next is said by every event.
 */
public final class CasePatch {
  private final String id;
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private long position;
  private @Nullable Due due;
  private boolean overdue;

  public CasePatch(String id) {
    this.id = id;
  }

  public CasePatch set(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  /**
   * @param isOverdue whether the event is that the time for it has passed
   */
  public void await(@Nullable Due next, boolean isOverdue, long at) {
    overdue = isOverdue || overdue && next != null && next.equals(due);
    due = next;
    position = at;
  }

  public String id() {
    return id;
  }

  public @Nullable String text(String column) {
    Object value = values.get(column);
    return value == null ? null : value instanceof Enum<?> name ? name.name() : value.toString();
  }

  public @Nullable Instant time(String column) {
    return (Instant) values.get(column);
  }

  public @Nullable LocalDate date(String column) {
    return (LocalDate) values.get(column);
  }

  public @Nullable Double number(String column) {
    return (Double) values.get(column);
  }

  public @Nullable Integer small(String column) {
    return (Integer) values.get(column);
  }

  public @Nullable Boolean flag(String column) {
    return (Boolean) values.get(column);
  }

  @SuppressWarnings("unchecked")
  public @Nullable List<String> list(String column) {
    return (List<String>) values.get(column);
  }

  public long position() {
    return position;
  }

  public @Nullable String dueStep() {
    return due == null ? null : due.step();
  }

  public @Nullable Instant dueAt() {
    return due == null ? null : due.at();
  }

  public boolean overdue() {
    return overdue;
  }

  /** What an upsert sets: named columns where they are given, what is awaited in any case. */
  public static String overwrites(String... columns) {
    return overwrites(List.of(columns), "", List.of());
  }

  /**
   * @param together columns that are told as a whole, and again as a whole: what is not told then
   *     holds no longer
   * @param telling one of them that is given whenever they are told
   */
  public static String overwrites(List<String> columns, String telling, List<String> together) {
    Stream<String> single =
        columns.stream()
            .filter(column -> !together.contains(column))
            .map("%1$s = coalesce(excluded.%1$s, t.%1$s)"::formatted);
    Stream<String> whole =
        together.stream()
            .map(
                column ->
                    "%1$s = CASE WHEN excluded.%2$s IS NULL THEN t.%1$s ELSE excluded.%1$s END"
                        .formatted(column, telling));
    Stream<String> awaited =
        Stream.of("due_step", "due_at", "overdue", "event_position")
            .map("%1$s = excluded.%1$s"::formatted);
    return Stream.of(single, whole, awaited)
            .flatMap(Function.identity())
            .collect(Collectors.joining(", "))
        + " WHERE t.event_position < excluded.event_position";
  }
}

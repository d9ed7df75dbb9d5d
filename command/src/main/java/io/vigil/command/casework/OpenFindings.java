package io.vigil.command.casework;

import io.vigil.api.casework.Due;
import io.vigil.api.message.Rejection;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings of a check that are not settled, each with the time by which it must be. */
public final class OpenFindings {
  private final Map<String, Due> open = new LinkedHashMap<>();
  private final Set<String> overdue = new LinkedHashSet<>();
  private final Set<String> known = new LinkedHashSet<>();

  public void note(String findingId, Due due) {
    known.add(findingId);
    open.put(findingId, due);
    overdue.remove(findingId);
  }

  public void settle(String findingId) {
    open.remove(findingId);
    overdue.remove(findingId);
  }

  public void markOverdue(String findingId) {
    overdue.add(findingId);
  }

  /**
   * @throws Rejection if a finding of this id was noted before
   */
  public void requireNew(String findingId) {
    if (known.contains(findingId)) {
      throw Rejection.conflict("finding.again", "Finding '%s' was noted before.", findingId);
    }
  }

  /**
   * @throws Rejection if there is no such finding, or it is settled
   */
  public Due require(String findingId) {
    if (!known.contains(findingId)) {
      throw Rejection.notFound("finding", findingId);
    }
    Due due = open.get(findingId);
    if (due == null) {
      throw Rejection.conflict("finding.settled", "Finding '%s' is settled already.", findingId);
    }
    return due;
  }

  /** Findings that became overdue before a moment and were not told of it, the first one first. */
  public List<String> overdueAt(Instant moment) {
    return open.entrySet().stream()
        .filter(entry -> !overdue.contains(entry.getKey()) && entry.getValue().isOverAt(moment))
        .sorted(Comparator.comparing(entry -> entry.getValue().at()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What is to be done first: of another matter or of a finding that is not overdue yet.
   *
   * @param other {@code null} where nothing else is awaited
   * @param without a finding that no longer counts; {@code null} for none
   */
  public @Nullable Due next(@Nullable Due other, @Nullable String without) {
    Stream<Due> waiting =
        open.entrySet().stream()
            .filter(entry -> !overdue.contains(entry.getKey()) && !entry.getKey().equals(without))
            .map(Map.Entry::getValue);
    return Stream.concat(Stream.ofNullable(other), waiting)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Due::at))
        .orElse(null);
  }
}

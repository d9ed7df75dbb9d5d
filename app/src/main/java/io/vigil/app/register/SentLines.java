package io.vigil.app.register;

import io.vigil.api.message.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lines of a version as somebody sends them, of which those are kept that differ from what stands.
 *
 * @param <L> a line as it is sent
 * @param <C> what it changes
 * @param read takes the number of a line and the line
 * @param called what a change is called, which no other line may be
 * @param differs whether it changes anything
 */
public record SentLines<L, C>(Reader<L, C> read, Function<C, String> called, Predicate<C> differs) {

  /** Reads a line. */
  public interface Reader<L, C> {
    C read(int line, L told);
  }

  /**
   * @throws Rejection if a line cannot be read, or is about the same as an earlier one
   */
  public List<C> changes(List<L> told) {
    Map<String, Integer> seen = new HashMap<>();
    List<C> changes = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      int line = i + 1;
      C change = read.read(line, told.get(i));
      String name = called.apply(change);
      Integer earlier = seen.putIfAbsent(name, line);
      if (earlier != null) {
        throw LineRefusals.twice(line, name, earlier);
      }
      if (differs.test(change)) {
        changes.add(change);
      }
    }
    return changes;
  }
}

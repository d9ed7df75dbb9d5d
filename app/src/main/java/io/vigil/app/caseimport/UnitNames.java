package io.vigil.app.caseimport;

import io.vigil.api.unit.ListUnits;
import io.vigil.app.security.Questions;
import io.vigil.command.table.RowProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the units that rows name by id, name or alias. */
final class UnitNames {
  private static final int ALL = 100_000;

  private final Map<String, Set<String>> ids = new HashMap<>();

  UnitNames(Questions questions, List<String> scopes) {
    questions
        .ask(new ListUnits(null, "", scopes, ALL), ListUnits.Result.class)
        .units()
        .forEach(
            unit ->
                Stream.concat(
                        Stream.of(unit.unit()),
                        Stream.concat(Stream.ofNullable(unit.name()), unit.aliases().stream()))
                    .forEach(
                        name ->
                            ids.computeIfAbsent(name, none -> new TreeSet<>()).add(unit.unit())));
  }

  @Nullable String optional(String column, @Nullable String text) throws RowProblem {
    return text == null ? null : find(column, text);
  }

  String find(String column, String text) throws RowProblem {
    Set<String> found = ids.getOrDefault(text, Set.of());
    if (found.contains(text)) {
      return text;
    }
    if (found.isEmpty()) {
      throw new RowProblem(column, text, "unit.unknown");
    }
    if (found.size() > 1) {
      throw new RowProblem(column, text, "name.several", found);
    }
    return found.iterator().next();
  }
}

package io.vigil.app.demo.cases;

import io.vigil.api.tally.Severity;
import io.vigil.app.demo.Grades;
import io.vigil.app.demo.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the demo college's rules say of who is responsible for an incident, by its grade. */
public final class DemoConsequences {
  private static final Map<Severity, List<String>> BY_GRADE =
      Table.of("cases/incident-consequences.csv").rows().stream()
          .collect(
              Collectors.groupingBy(
                  row -> Grades.of(row.text("grade")),
                  Collectors.mapping(row -> row.text("text"), Collectors.toList())));

  private DemoConsequences() {}

  public static List<String> of(@Nullable Severity grade) {
    return grade == null ? List.of() : BY_GRADE.getOrDefault(grade, List.of());
  }
}

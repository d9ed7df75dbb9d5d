package io.vigil.app.demo;

import java.util.Map;
import java.util.stream.Collectors;

/** What a clause of the rule book is about. */
public record Clause(String id, String category, String subcategory) {
  public static Map<String, Clause> all() {
    return Table.of("clauses.csv").rows().stream()
        .map(row -> new Clause(row.text("clause"), row.text("category"), row.text("subcategory")))
        .collect(Collectors.toMap(Clause::id, clause -> clause));
  }
}

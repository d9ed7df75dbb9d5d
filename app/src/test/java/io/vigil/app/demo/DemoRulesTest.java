package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.rulebook.RuleBookFiles;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoRulesTest {

  @Test
  void theRulesHaveANumberAndNameUnitsOfTheCollegeAlone() {
    RuleBook rules = new DemoRules().from(RuleBookFiles.standard());
    Set<String> known =
        Table.of("units.csv").rows().stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.text("name")),
                        row.has("aliases")
                            ? Stream.of(row.text("aliases").split(";"))
                            : Stream.of()))
            .collect(Collectors.toSet());

    assertThat(rules.document()).isNotNull();
    assertThat(rules.categories().stream().map(Category::body)).isSubsetOf(known);
    assertThat(rules.categories().stream().flatMap(one -> one.also().stream())).isSubsetOf(known);
  }
}

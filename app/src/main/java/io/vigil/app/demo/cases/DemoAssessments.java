package io.vigil.app.demo.cases;

import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.demo.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the incidents of the demo college were due to, what they cost and what they led to. */
public final class DemoAssessments {
  private static final List<ConsequenceKind> USUAL =
      List.of(ConsequenceKind.CRITICISM, ConsequenceKind.APPRAISAL);
  private static final Map<String, Assessment> BY_CLAUSE =
      Table.of("cases/incident-assessments.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("clause"), DemoAssessments::read));

  private static final Map<String, String> CONCERNED =
      Table.of("cases/incident-concerned.csv").rows().stream()
          .collect(Collectors.toMap(row -> row.text("incident"), row -> row.text("concerned")));

  private DemoAssessments() {}

  /** Empty where nothing of it is told. */
  public static Optional<Assessment> of(DemoIncident incident) {
    return Optional.ofNullable(BY_CLAUSE.get(incident.clause()))
        .map(told -> told.concerning(CONCERNED.get(incident.no())));
  }

  private static Assessment read(Table.Row row) {
    Double injured = number(row, "injured");
    return new Assessment(
        Arrays.stream(row.text("causes").split(";")).map(TypicalCause::valueOf).toList(),
        number(row, "hours"),
        number(row, "money"),
        injured == null ? null : Integer.valueOf(injured.intValue()),
        USUAL);
  }

  private static @Nullable Double number(Table.Row row, String column) {
    return row.has(column) ? Double.valueOf(row.text(column)) : null;
  }
}

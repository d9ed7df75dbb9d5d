package io.vigil.monitor.report.periodic;

import io.vigil.api.diagnosis.DiagnosisScheme;
import io.vigil.api.diagnosis.FindSchemes;
import io.vigil.api.period.Period;
import io.vigil.monitor.report.figure.RowReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the college concluded of itself, and what it looks at. */
@Component
class DiagnosisReader {
  private static final long PATIENCE_SECONDS = 30;

  private static final String READ =
      """
      SELECT p.part, p.conclusion,
        d.state IN ('SUBMITTED', 'FROZEN', 'PUBLIC') AS submitted
      FROM board.diagnosis AS d
      JOIN board.diagnosis_part AS p ON p.diagnosis_id = d.diagnosis_id
      WHERE d.level = 'SCHOOL' AND d.cycle = :cycle AND p.conclusion IS NOT NULL
        AND (CAST(:unit AS text) IS NULL OR d.unit = :unit)
      ORDER BY submitted, d.diagnosis_id, p.part
      """;

  private final JdbcClient jdbc;
  private final QueryGateway queries;
  private final RowReader rows;

  DiagnosisReader(JdbcClient jdbc, QueryGateway queries, RowReader rows) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.rows = rows;
  }

  /** The usual scheme of today; empty where there is none. */
  Optional<DiagnosisScheme> scheme() {
    return queries
        .query(new FindSchemes(rows.today()), FindSchemes.Result.class)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join()
        .inForce()
        .stream()
        .findFirst();
  }

  Optional<SelfDiagnosis> read(@Nullable String unit, Period year) {
    Map<String, String> concluded = new TreeMap<>();
    List<Boolean> submitted =
        jdbc.sql(READ)
            .param("cycle", year.code())
            .param("unit", unit)
            .query(
                (row, n) -> {
                  concluded.put(row.getString("part"), row.getString("conclusion"));
                  return row.getBoolean("submitted");
                })
            .list();
    boolean all = !submitted.contains(false);
    return concluded.isEmpty() ? Optional.empty() : scheme().map(one -> of(one, concluded, all));
  }

  private static SelfDiagnosis of(
      DiagnosisScheme scheme, Map<String, String> concluded, boolean submitted) {
    return new SelfDiagnosis(
        scheme.projects().stream()
            .flatMap(project -> project.elements().stream())
            .filter(element -> concluded.containsKey(element.code()))
            .map(
                element ->
                    new SelfDiagnosis.Element(
                        element.code(),
                        new Frame.PointName(element.name(), element.nameEn()),
                        conclusion(scheme.conclusions(), concluded.get(element.code()))))
            .toList(),
        submitted);
  }

  private static Frame.PointName conclusion(
      List<DiagnosisScheme.Named> known, @Nullable String code) {
    return known.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> new Frame.PointName(one.name(), one.nameEn()))
        .orElseGet(() -> new Frame.PointName(String.valueOf(code), null));
  }
}

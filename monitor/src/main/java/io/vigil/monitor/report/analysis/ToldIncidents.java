package io.vigil.monitor.report.analysis;

import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.report.ReportYears;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what came of the measures after incidents where warnings are about these. */
@Component
class ToldIncidents {
  private static final long PATIENCE_SECONDS = 30;

  private static final String ABOUT =
      """
      SELECT i.warning_id, i.incident_id, i.school_year
      FROM board.warning_incident AS i
      WHERE i.warning_id = ANY (:warnings) AND i.measures > 0
      """;

  private static final String PROVED =
      """
      SELECT DISTINCT regexp_replace(a.case_id, '~[^~]*$', '')
      FROM board.attachment AS a
      WHERE a.removed_at IS NULL AND a.kind IN ('INCIDENT', 'INCIDENT_MEASURE')
        AND regexp_replace(a.case_id, '~[^~]*$', '') = ANY (:incidents)
      """;

  private final JdbcClient jdbc;
  private final QueryGateway queries;

  ToldIncidents(JdbcClient jdbc, QueryGateway queries) {
    this.jdbc = jdbc;
    this.queries = queries;
  }

  private record About(String warning, String incident, int year) {}

  /** By warning, in the order in which they were planned. */
  Map<String, List<MeasureTold>> of(Collection<String> warnings, LocalDate asOf) {
    List<About> about = about(warnings);
    if (about.isEmpty()) {
      return Map.of();
    }
    List<FindIncidentMeasures.Item> around = around(about);
    Map<String, FindIncidentMeasures.Item> items =
        around.stream()
            .collect(Collectors.toMap(FindIncidentMeasures.Item::incidentId, Function.identity()));
    Set<String> proved = proved(about);
    return about.stream()
        .filter(one -> items.containsKey(one.incident()))
        .collect(
            Collectors.toMap(
                About::warning,
                one ->
                    told(Objects.requireNonNull(items.get(one.incident())), around, asOf, proved)));
  }

  private List<About> about(Collection<String> warnings) {
    return jdbc.sql(ABOUT)
        .param("warnings", warnings.toArray(String[]::new))
        .query(
            (row, number) ->
                new About(
                    row.getString("warning_id"),
                    row.getString("incident_id"),
                    ((SchoolYear) ReportYears.year(row.getString("school_year"))).startYear()))
        .list();
  }

  /** The same may have been there in the year before, and come back in the one after. */
  private List<FindIncidentMeasures.Item> around(List<About> about) {
    int first = about.stream().mapToInt(About::year).min().orElseThrow() - 1;
    int last = about.stream().mapToInt(About::year).max().orElseThrow() + 2;
    return queries
        .query(
            new FindIncidentMeasures(
                new SchoolYear(first).code(), new SchoolYear(last).code(), null),
            FindIncidentMeasures.Result.class)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join()
        .items();
  }

  private Set<String> proved(List<About> about) {
    return new HashSet<>(
        jdbc.sql(PROVED)
            .param("incidents", about.stream().map(About::incident).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static List<MeasureTold> told(
      FindIncidentMeasures.Item item,
      List<FindIncidentMeasures.Item> around,
      LocalDate asOf,
      Set<String> proved) {
    boolean isProved = proved.contains(item.incidentId());
    Measure.Judged judged = Measures.judged(item, around, asOf);
    return Measures.texts(item).stream()
        .map(
            text ->
                new MeasureTold(
                    text, judged.outcome(), isProved, judged.reason(), judged.until(), null, null))
        .toList();
  }
}

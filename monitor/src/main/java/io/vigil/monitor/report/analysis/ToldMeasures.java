package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;
import io.vigil.monitor.report.figure.ReadingKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what came of the measures of warnings, by the rules of the three-year analysis: of those
 * about an incident, what was done after that.
 */
@Component
public class ToldMeasures {
  private static final String PROVED =
      """
      SELECT DISTINCT a.kind || '@' || a.case_id
      FROM board.attachment AS a
      WHERE a.removed_at IS NULL AND a.kind || '@' || a.case_id = ANY (:cases)
      """;

  private final MeasureReader measures;
  private final ToldIncidents incidents;
  private final JdbcClient jdbc;

  ToldMeasures(MeasureReader measures, ToldIncidents incidents, JdbcClient jdbc) {
    this.measures = measures;
    this.incidents = incidents;
    this.jdbc = jdbc;
  }

  /** By warning, in the order in which they were planned. */
  public Map<String, List<MeasureTold>> of(Collection<String> warnings, LocalDate asOf) {
    Map<String, List<Measure>> found = measures.of(warnings);
    Set<String> proved = proved(found.values());
    Map<String, List<MeasureTold>> told = new HashMap<>(incidents.of(warnings, asOf));
    found.forEach(
        (warning, own) ->
            told.merge(
                warning,
                own.stream().map(each -> told(each, asOf, proved)).toList(),
                ToldMeasures::joined));
    return told;
  }

  private static List<MeasureTold> joined(List<MeasureTold> some, List<MeasureTold> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private Set<String> proved(Collection<List<Measure>> measures) {
    String[] cases =
        measures.stream()
            .flatMap(List::stream)
            .flatMap(measure -> measure.evidence().stream())
            .distinct()
            .toArray(String[]::new);
    return new HashSet<>(jdbc.sql(PROVED).param("cases", cases).query(String.class).list());
  }

  private static MeasureTold told(Measure measure, LocalDate asOf, Set<String> proved) {
    Measure.Judged judged = measure.judged(asOf);
    Effect effect = measure.effect();
    return new MeasureTold(
        measure.text(),
        judged.outcome(),
        measure.evidence().stream().anyMatch(proved::contains),
        judged.reason(),
        judged.until(),
        effect == null
            ? null
            : mean(measure, effect.before(), effect.beforeFrom(), effect.beforeTo()),
        effect == null ? null : after(measure, measure.after()));
  }

  private static MeasureTold.@Nullable Mean after(Measure measure, Effect.@Nullable After after) {
    return after == null ? null : mean(measure, after.value(), after.from(), after.to());
  }

  private static MeasureTold.Mean mean(Measure measure, double value, String from, String to) {
    return new MeasureTold.Mean(
        value, new ReadingKey(measure.controlPoint(), measure.unit(), from, to).text());
  }
}

package io.vigil.monitor.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.ReportYears;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.Unlisted.Because;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves a figure's reference to its query and the events behind it. */
@Component
class Figures {
  private static final String TALLIES =
      """
      select 'incident-tally' as kind, t.event_id, t.unit, t.period,
             t.category || ' / ' || lower(t.severity) as what, t.category, t.severity, t.count as value, t.recorded_at, t.import_id, t.line
      from board.incident_tally t
      where ((t.period_kind = :kind and t.period between :year and :until)
             or (t.period_kind in ('DAY', 'WEEK', 'TEACHING_WEEK', 'MONTH', 'TERM')
                 and t.period_from between cast(:first as date) and cast(:last as date)
                 and (t.period_kind <> 'TERM' or :kind = 'SCHOOL_YEAR'
                   or date_part('year', t.period_from) = date_part('year', t.period_to))
                 and not exists (
                   select from board.incident_tally y
                   where y.unit = t.unit and y.category = t.category and y.severity = t.severity
                     and y.period_kind = :kind
                     and t.period_from between y.period_from and y.period_to)))
        and (cast(:unit as text) is null
             or t.unit in (select descendant from board.unit_closure where ancestor = :unit))
        and (cast(:category as text) is null
             or t.category = any (string_to_array(:category, '|')))
        and t.severity = any (string_to_array(:severities, ','))
      union all
      select 'incident', i.deciding_event, i.counted_in, i.term,
             i.category_group || ' / ' || lower(i.severity), i.category_group, i.severity, 1,
             i.decided_at, null, null
      from board.incident_counted i
      where case :kind when 'SCHOOL_YEAR' then i.school_year between :year and :until
          else i.occurred_on between cast(:first as date) and cast(:last as date) end
        and (cast(:unit as text) is null
             or i.counted_in in (select descendant from board.unit_closure where ancestor = :unit))
        and (cast(:category as text) is null
             or i.category_group = any (string_to_array(:category, '|')))
        and i.severity = any (string_to_array(:severities, ','))
      """;

  private static final String BASES =
      """
      with own as (
        select r.unit, r.period, r.value, r.event_id, r.recorded_at, r.import_id, r.line
        from board.reading r
        where r.control_point = :quantity and r.period_kind = 'SCHOOL_YEAR'
          and r.period between :year and :until and r.value is not null
          and (cast(:unit as text) is null
               or r.unit in (select descendant from board.unit_closure where ancestor = :unit))
      )
      select 'reading' as kind, o.event_id, o.unit, o.period, :quantity as what,
             null as category, null as severity, o.value, o.recorded_at, o.import_id, o.line
      from own o
      where not exists (
        select 1 from board.unit_closure c
        join own above on above.unit = c.ancestor and above.period = o.period
        where c.descendant = o.unit and c.ancestor <> o.unit)
      """;

  private static final String EVENTS =
      """
      select f.*, u.name as unit_name, i.file_name
      from (%s) as f
      left join board.unit as u on u.unit = f.unit
      left join board.import_log as i on i.import_id = f.import_id
      where not coalesce(f.event_id = any (string_to_array(:sealed, '|')), false)
        and not f.unit = any (string_to_array(:persons, '|'))
      order by u.path, f.unit, f.period, f.what
      limit %d
      """;

  private static final String UNCUT =
      """
      select exists (
        select
        from (%s) as t
        where (cast(:unit as text) is null
            or t.unit in (select descendant from board.unit_closure where ancestor = :unit))
          and (cast(:category as text) is null
            or t.category = any (string_to_array(:category, '|')))
          and t.severity = any (string_to_array(:severities, ',')))
      """;

  private static final String UNLISTED =
      """
      select f.event_id, f.unit, f.value
      from (%s) as f
      where f.event_id = any (string_to_array(:sealed, '|'))
        or f.unit = any (string_to_array(:persons, '|'))
      """;

  private static final String RULES =
      """
      select distinct i.rule_book
      from (%s) as f
      join board.incident as i on i.deciding_event = f.event_id
      where i.rule_book is not null
      order by i.rule_book
      """;

  private final JdbcClient jdbc;
  private final ReportData data;
  private final Discretion discretion;
  private final List<FigureSource> others;

  Figures(JdbcClient jdbc, ReportData data, Discretion discretion, List<FigureSource> others) {
    this.jdbc = jdbc;
    this.data = data;
    this.discretion = discretion;
    this.others = others;
  }

  @QueryHandler
  FindFigure.Result find(FindFigure query) {
    return others.stream()
        .filter(other -> other.knows(query.reference()))
        .findFirst()
        .map(other -> other.find(query))
        .orElseGet(() -> findCounted(query));
  }

  private FindFigure.Result findCounted(FindFigure query) {
    FigureReference figure = FigureReference.parse(query.reference());
    String sql = figure.measure().isBase() ? BASES : TALLIES;
    Map<String, @Nullable Object> parameters = parameters(figure);
    Total total =
        jdbc.sql("select count(*) as events, sum(value) as value from (" + sql + ") as rows")
            .params(parameters)
            .query((row, n) -> new Total(row.getLong("events"), number(row)))
            .single();
    Unlisted unlisted = discretion.towards(query);
    Map<Because, List<Double>> held = held(sql, parameters, unlisted);
    List<FindFigure.EventLine> events =
        jdbc.sql(EVENTS.formatted(sql, Math.max(0, query.limit())))
            .params(parameters)
            .params(names(unlisted))
            .query(Figures::event)
            .list();
    return new FindFigure.Result(
        query.reference(),
        isUncut(figure, parameters) ? null : total.value(),
        sql,
        texts(parameters),
        rules(figure, sql, parameters),
        total.events(),
        Unlisted.sealed(held.getOrDefault(Because.SEALED, List.of())),
        held.getOrDefault(Because.PERSON, List.of()).size(),
        events);
  }

  /** Values of what is counted and not listed. */
  private Map<Because, List<Double>> held(
      String sql, Map<String, @Nullable Object> parameters, Unlisted unlisted) {
    Map<Because, List<Double>> held = new EnumMap<>(Because.class);
    jdbc.sql(UNLISTED.formatted(sql))
        .params(parameters)
        .params(names(unlisted))
        .query(
            row -> {
              held.computeIfAbsent(
                      unlisted.because(row.getString("event_id"), row.getString("unit")),
                      because -> new ArrayList<>())
                  .add(row.getDouble("value"));
            });
    return held;
  }

  private static Map<String, String> names(Unlisted unlisted) {
    return Map.of(
        "sealed", String.join("|", unlisted.events()),
        "persons", String.join("|", unlisted.units()));
  }

  /** Versions of the rules behind single cases; counts from files were judged elsewhere. */
  private List<String> rules(
      FigureReference figure, String sql, Map<String, @Nullable Object> parameters) {
    return figure.measure().isBase()
        ? List.of()
        : jdbc.sql(RULES.formatted(sql)).params(parameters).query(String.class).list();
  }

  private record Total(long events, @Nullable Double value) {}

  /** Whether a part of it is known by school year or term alone: then nobody knows the whole. */
  private boolean isUncut(FigureReference figure, Map<String, @Nullable Object> parameters) {
    return !figure.measure().isBase()
        && ReportYears.kind(figure.from()) == PeriodKind.CALENDAR_YEAR
        && jdbc.sql(UNCUT.formatted(ReportData.UNCUT))
            .params(parameters)
            .param("from_year", Integer.parseInt(figure.from()))
            .param("to_year", Integer.parseInt(figure.to()))
            .query(Boolean.class)
            .single();
  }

  private Map<String, @Nullable Object> parameters(FigureReference figure) {
    Period first = year(figure.from(), figure);
    Period last = year(figure.to(), figure);
    Map<String, @Nullable Object> parameters = new TreeMap<>();
    parameters.put("unit", figure.unit());
    if (figure.measure().isBase()) {
      parameters.put("year", ReportYears.counted(first).code());
      parameters.put("until", ReportYears.counted(last).code());
      parameters.put("quantity", figure.measure().name());
    } else {
      parameters.put("year", first.code());
      parameters.put("until", last.code());
      parameters.put("kind", first.kind().name());
      parameters.put("first", data.calendar().range(first).first().toString());
      parameters.put("last", data.calendar().range(last).last().toString());
      parameters.put("category", figure.category());
      parameters.put("severities", String.join(",", figure.measure().severities()));
    }
    return parameters;
  }

  private static Period year(String code, FigureReference figure) {
    try {
      return Period.parse(code, ReportYears.kind(figure.from()));
    } catch (PeriodFormatException e) {
      throw Rejection.notFound("figure", figure.text());
    }
  }

  private static Map<String, String> texts(Map<String, @Nullable Object> parameters) {
    return parameters.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> String.valueOf(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  private static FindFigure.EventLine event(ResultSet row, int number) throws SQLException {
    return new FindFigure.EventLine(
        row.getString("event_id"),
        row.getString("kind"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        row.getString("what"),
        row.getString("category"),
        severity(row.getString("severity")),
        number(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("import_id"),
        row.getString("file_name"),
        row.getObject("line", Long.class));
  }

  private static @Nullable Severity severity(@Nullable String name) {
    return name == null ? null : Severity.valueOf(name);
  }

  private static @Nullable Double number(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    return row.wasNull() ? null : value;
  }
}

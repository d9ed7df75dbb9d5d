package io.vigil.query.delivery;

import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.projection.Answers;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is missing, for people and for the monitor. */
@Component
class OwedQueries {

  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private static final String OWED =
      """
      SELECT
        m.*, p.name AS control_point_name, p.name_en, o.name AS owner_name,
        ARRAY(
          SELECT u.name FROM unnest(m.units) WITH ORDINALITY AS k (unit, place)
          LEFT JOIN board.unit AS u ON u.unit = k.unit
          ORDER BY k.place) AS unit_names,
        (SELECT min(g.since) FROM board.data_gap AS g
          WHERE g.control_point = m.control_point AND g.data_owner = m.owner
            AND g.arrived_on IS NULL) AS signalled_since
      FROM (
        SELECT
          d.control_point, d.owner,
          array_agg(DISTINCT d.unit) AS units,
          array_agg(DISTINCT d.period) AS periods,
          count(*) AS missing, min(d.due_on) AS first_due, max(d.due_on) AS last_due
        FROM board.delivery(:ever, CAST(:asOf AS date) - 1) AS d
        WHERE NOT d.delivered
          AND (CAST(:controlPoint AS text) IS NULL
            OR (d.control_point = :controlPoint AND d.owner = :owner))
          AND %s
        GROUP BY d.control_point, d.owner) AS m
      LEFT JOIN board.control_point AS p ON p.control_point = m.control_point
      LEFT JOIN board.unit AS o ON o.unit = m.owner
      ORDER BY m.first_due, m.owner, m.control_point
      """
          .formatted(DeliverySql.IN_SCOPE);

  private static final String REMINDERS =
      """
      SELECT control_point, data_owner, reminded_on, actor, recorded_at
      FROM board.data_reminder
      ORDER BY recorded_at DESC, reminder_id
      """;

  private static final String GAPS =
      """
      SELECT
        d.control_point, d.owner, d.due_on, d.due_on + d.delay_days AS arrived_on,
        array_agg(DISTINCT d.unit) AS units,
        array_agg(DISTINCT d.period) AS periods,
        (array_agg(d.period ORDER BY d.period_to DESC, d.period DESC))[1] AS period,
        (array_agg(d.period_from ORDER BY d.period_to DESC, d.period DESC))[1] AS period_from,
        max(d.period_to) AS period_to, max(d.period_kind) AS period_kind,
        count(*) AS readings,
        coalesce(max(u.path), ARRAY[d.owner]) AS owner_path, max(u.kind) AS owner_kind
      FROM board.delivery(:since, :to) AS d
      LEFT JOIN board.unit AS u ON u.unit = d.owner
      WHERE (NOT d.delivered OR (d.delay_days > 0 AND d.due_on + d.delay_days >= :from))
        AND (:all OR EXISTS (
          SELECT FROM unnest(
            CAST(:controlPoints AS text[]), CAST(:owners AS text[]), CAST(:dueOn AS date[]))
            AS o (control_point, owner, due_on)
          WHERE o.control_point = d.control_point AND o.owner = d.owner
            AND o.due_on <= d.due_on))
      GROUP BY d.control_point, d.owner, d.due_on, d.due_on + d.delay_days
      ORDER BY d.control_point, d.owner, d.due_on, d.due_on + d.delay_days
      """;

  private static final String SEEN =
      """
      SELECT max(position) FILTER (WHERE model = 'reading') AS readings,
        max(position) FILTER (WHERE model = 'reference') AS assignments
      FROM read_meta.active_slot
      """;

  private final JdbcClient jdbc;
  private final Answers answers;

  OwedQueries(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @QueryHandler
  FindOwed.Result handle(FindOwed query) {
    return answers.to(query, this::find);
  }

  private FindOwed.Result find(FindOwed query) {
    Feed feed = query.feed();
    Map<Feed, List<FindOwed.Reminder>> reminders = reminders();
    return new FindOwed.Result(
        jdbc.sql(OWED)
            .param("ever", EVER)
            .param("asOf", query.asOf())
            .param("controlPoint", feed == null ? null : feed.controlPoint())
            .param("owner", feed == null ? null : feed.dataOwner())
            .param("scopes", DeliverySql.scopes(query.scopes()))
            .query((row, index) -> owed(row, reminders))
            .list());
  }

  private Map<Feed, List<FindOwed.Reminder>> reminders() {
    Map<Feed, List<FindOwed.Reminder>> reminders = new HashMap<>();
    jdbc.sql(REMINDERS)
        .query(
            row -> {
              reminders
                  .computeIfAbsent(
                      new Feed(row.getString("control_point"), row.getString("data_owner")),
                      key -> new ArrayList<>())
                  .add(
                      new FindOwed.Reminder(
                          Rows.date(row, "reminded_on"),
                          row.getString("actor"),
                          Rows.time(row, "recorded_at")));
            });
    return reminders;
  }

  private static FindOwed.Row owed(ResultSet row, Map<Feed, List<FindOwed.Reminder>> reminders)
      throws SQLException {
    var feed = new Feed(row.getString("control_point"), row.getString("owner"));
    LocalDate firstDue = Rows.date(row, "first_due");
    return new FindOwed.Row(
        feed,
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("owner_name"),
        units(row),
        Rows.list(row, "periods"),
        row.getLong("missing"),
        firstDue,
        Rows.date(row, "last_due"),
        row.getObject("signalled_since", LocalDate.class),
        reminders.getOrDefault(feed, List.of()).stream()
            .filter(reminder -> reminder.on().isAfter(firstDue))
            .toList());
  }

  private static List<FindOwed.Unit> units(ResultSet row) throws SQLException {
    List<String> ids = Rows.list(row, "units");
    String[] names = (String[]) row.getArray("unit_names").getArray();
    List<FindOwed.Unit> units = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      units.add(new FindOwed.Unit(ids.get(i), names[i]));
    }
    return units;
  }

  /** The positions are read first: the answer may know more than they say, never less. */
  @QueryHandler
  FindGaps.Result handle(FindGaps query) {
    record Seen(long readings, long assignments) {}
    Seen seen =
        jdbc.sql(SEEN)
            .query((row, index) -> new Seen(row.getLong("readings"), row.getLong("assignments")))
            .single();
    return new FindGaps.Result(seen.readings(), seen.assignments(), gaps(query));
  }

  private List<FindGaps.Row> gaps(FindGaps query) {
    List<FindGaps.OpenFeed> only = query.only() == null ? List.of() : query.only();
    return jdbc.sql(GAPS)
        .param("from", query.from())
        .param("to", query.to())
        .param("all", query.only() == null)
        .param(
            "since",
            only.stream().map(FindGaps.OpenFeed::dueOn).min(Comparator.naturalOrder()).orElse(EVER))
        .param("controlPoints", texts(only, one -> one.feed().controlPoint()))
        .param("owners", texts(only, one -> one.feed().dataOwner()))
        .param("dueOn", texts(only, one -> one.dueOn().toString()))
        .query((row, index) -> gap(row))
        .list();
  }

  private static String[] texts(
      List<FindGaps.OpenFeed> feeds, Function<FindGaps.OpenFeed, String> text) {
    return feeds.stream().map(text).toArray(String[]::new);
  }

  private static FindGaps.Row gap(ResultSet row) throws SQLException {
    return new FindGaps.Row(
        new Feed(row.getString("control_point"), row.getString("owner")),
        new FindGaps.Owner(
            Rows.list(row, "owner_path"),
            UnitKind.TEACHER.name().equals(row.getString("owner_kind"))),
        Rows.list(row, "units"),
        Rows.list(row, "periods"),
        Rows.name(row, "period_kind", PeriodKind.class),
        new PeriodSpan(
            row.getString("period"), Rows.date(row, "period_from"), Rows.date(row, "period_to")),
        row.getLong("readings"),
        Rows.date(row, "due_on"),
        row.getObject("arrived_on", LocalDate.class));
  }
}

package io.vigil.query.awaited;

import io.vigil.api.awaited.AwaitedKind;
import io.vigil.api.awaited.CountCases;
import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.grading.Colour;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class AwaitedQueries {
  private static final String PAGE =
      AwaitedSql.AWAITED
          + """
          SELECT a.*, (SELECT u.name FROM board.unit AS u WHERE u.unit = a.unit) AS unit_name
          """
          + AwaitedSql.ASKED_FOR
          + """
          ORDER BY a.due_at, a.kind, a.case_id
          LIMIT :limit
          """;

  private static final String TOTAL =
      AwaitedSql.AWAITED + "SELECT count(*)\n" + AwaitedSql.ASKED_FOR;

  private final JdbcClient jdbc;

  AwaitedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindAwaited.Result handle(FindAwaited query) {
    return new FindAwaited.Result(
        asked(TOTAL, query).query(Long.class).single(),
        asked(PAGE, query).param("limit", query.limit()).query((row, index) -> item(row)).list());
  }

  private StatementSpec asked(String sql, FindAwaited query) {
    return jdbc.sql(sql)
        .param("from", utc(query.from()))
        .param("to", utc(query.to()))
        .param("ofTheOffice", query.ofTheOffice())
        .param("steps", query.steps().toArray(String[]::new))
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  private static FindAwaited.Item item(ResultSet row) throws SQLException {
    return new FindAwaited.Item(
        Rows.name(row, "kind", AwaitedKind.class),
        row.getString("case_id"),
        row.getString("number"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("responsible"),
        row.getString("subject"),
        row.getString("subject_en"),
        row.getString("step"),
        Rows.time(row, "due_at"),
        Rows.optionalName(row, "colour", Colour.class),
        row.getBoolean("for_leaders"));
  }

  @QueryHandler
  CountCases.Result handle(CountCases query) {
    return new CountCases.Result(
        count(AwaitedSql.OVERDUE_AT, query).query(Long.class).single(),
        count(AwaitedSql.EFFECTIVE, query)
            .param("since", utc(query.since()))
            .query(Long.class)
            .single());
  }

  private StatementSpec count(String sql, CountCases query) {
    return jdbc.sql(sql)
        .param("at", utc(query.at()))
        .param("scopes", query.scopes().toArray(String[]::new));
  }
}

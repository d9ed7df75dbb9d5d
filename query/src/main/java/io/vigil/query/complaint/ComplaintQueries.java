package io.vigil.query.complaint;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.FindDueComplaints;
import io.vigil.api.complaint.FindOwnComplaints;
import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ComplaintQueries {

  /** What is sealed is seen by its body, everything else by those in whose scope its unit lies. */
  private static final String VISIBLE =
      """
      CASE WHEN c.sealed_for IS NULL THEN
        cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM read_live.unit_closure AS u
          WHERE u.ancestor = ANY (:scopes) AND u.descendant = c.unit)
      ELSE c.sealed_for = ANY (:bodies) END
      AND NOT (:ofTheOffice AND c.sealed_for IS NULL AND %s)
      """
          .formatted(LeaderTurns.complainsOfTheOffice("c"));

  private static final String MATCHING =
      """
      FROM read_live.complaint AS c
      WHERE %s
        AND (CAST(:open AS boolean) IS NULL OR (c.ended_at IS NULL) = :open)
        AND (NOT :overdue OR c.next_due_at < :now
          OR c.answer_due < :now AND c.replied_at IS NULL AND c.ended_at IS NULL)
        AND (CAST(:kind AS text) IS NULL OR c.kind = :kind)
        AND (CAST(:state AS text) IS NULL OR c.state = :state)
        AND (CAST(:category AS text) IS NULL OR c.category = :category)
        AND (CAST(:place AS text) IS NULL OR c.place = :place)
        AND (CAST(:from AS timestamptz) IS NULL OR c.received_at >= :from)
        AND (CAST(:until AS timestamptz) IS NULL OR c.received_at <= :until)
        AND (CAST(:unit AS text) IS NULL OR EXISTS (
          SELECT FROM read_live.unit_closure AS u
          WHERE u.ancestor = :unit AND u.descendant = c.unit))
      """
          .formatted(VISIBLE);

  private static final String ITEMS =
      """
      SELECT c.*, t.title, u.name AS unit_name
      FROM (
        SELECT c.* %s
        ORDER BY c.next_due_at NULLS LAST, c.received_at DESC, c.complaint_id
        LIMIT :size OFFSET :skipped) AS c
      JOIN read_live.complaint_content AS t ON t.complaint_id = c.complaint_id
      LEFT JOIN read_live.unit AS u ON u.unit = c.unit
      ORDER BY c.next_due_at NULLS LAST, c.received_at DESC, c.complaint_id
      """
          .formatted(MATCHING);

  private static final String SEALED =
      """
      SELECT kind, count(*) FILTER (WHERE ended_at IS NULL) AS open, count(*) AS total
      FROM read_live.complaint
      WHERE sealed_for IS NOT NULL AND cardinality(CAST(:scopes AS text[])) = 0
      GROUP BY kind
      ORDER BY kind
      """;

  private static final String WHOLE =
      """
      SELECT c.*, t.person_id, t.complainant, t.contact, t.title, t.content, u.name AS unit_name,
        u.path, c.sealed_for IS NULL AND %s AS of_the_office
      FROM read_live.complaint AS c
      JOIN read_live.complaint_content AS t ON t.complaint_id = c.complaint_id
      LEFT JOIN read_live.unit AS u ON u.unit = c.unit
      """
          .formatted(LeaderTurns.complainsOfTheOffice("c"));

  private static final String ONE = WHOLE + "WHERE c.complaint_id = :id OR c.code_hash = :code";

  private static final String OWN =
      WHOLE
          + """
          WHERE t.person_id = :person
          ORDER BY c.received_at DESC, c.complaint_id
          LIMIT :most
          """;

  private static final String STEPS =
      """
      SELECT * FROM read_live.complaint_step
      WHERE complaint_id = ANY (:ids)
      ORDER BY complaint_id, at, event_position
      """;

  private static final String DUE =
      """
      SELECT complaint_id FROM read_live.complaint
      WHERE next_due_at < :now ORDER BY next_due_at, complaint_id LIMIT :most
      """;

  private final JdbcClient jdbc;

  ComplaintQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindComplaints.Result handle(FindComplaints query) {
    return new FindComplaints.Result(
        filtered("SELECT count(*) " + MATCHING, query).query(Long.class).single(),
        filtered(ITEMS, query)
            .param("size", query.size())
            .param("skipped", (long) query.page() * query.size())
            .query((row, index) -> ComplaintItems.item(row))
            .list(),
        jdbc.sql(SEALED)
            .param("scopes", query.scopes().toArray(String[]::new))
            .query(
                (row, index) ->
                    new FindComplaints.SealedCount(
                        Rows.name(row, "kind", ComplaintKind.class),
                        row.getLong("open"),
                        row.getLong("total")))
            .list());
  }

  private StatementSpec filtered(String sql, FindComplaints query) {
    return jdbc.sql(sql)
        .param("scopes", query.scopes().toArray(String[]::new))
        .param("bodies", query.bodies().toArray(String[]::new))
        .param("ofTheOffice", query.ofTheOffice())
        .param("open", query.open())
        .param("overdue", query.overdue())
        .param("now", query.now().atOffset(ZoneOffset.UTC))
        .param("kind", name(query.kind()))
        .param("state", name(query.state()))
        .param("category", query.category())
        .param("place", query.place())
        .param("unit", query.unit())
        .param("from", utc(query.from()))
        .param("until", utc(query.until()));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  @QueryHandler
  FindComplaint.Result handle(FindComplaint query) {
    return new FindComplaint.Result(
        whole(jdbc.sql(ONE).param("id", query.complaintId()).param("code", query.codeHash()))
            .stream()
            .findFirst()
            .orElse(null));
  }

  @QueryHandler
  FindOwnComplaints.Result handle(FindOwnComplaints query) {
    return new FindOwnComplaints.Result(
        whole(jdbc.sql(OWN).param("person", query.personId()).param("most", query.most())));
  }

  /** Requests with their steps, which are asked for once for all. */
  private List<FindComplaint.Found> whole(StatementSpec asked) {
    Map<String, List<FindComplaint.Step>> steps = new HashMap<>();
    List<FindComplaint.Found> found =
        asked
            .query(
                (row, index) ->
                    found(
                        row,
                        steps.computeIfAbsent(
                            row.getString("complaint_id"), id -> new ArrayList<>())))
            .list();
    jdbc.sql(STEPS)
        .param("ids", steps.keySet().toArray(String[]::new))
        .query(
            row -> {
              Objects.requireNonNull(steps.get(row.getString("complaint_id")))
                  .add(ComplaintItems.step(row));
            });
    return found;
  }

  private static FindComplaint.Found found(ResultSet row, List<FindComplaint.Step> steps)
      throws SQLException {
    return new FindComplaint.Found(
        ComplaintItems.item(row),
        Rows.list(row, "path"),
        ComplaintItems.situation(row),
        row.getBoolean("anonymous"),
        row.getBoolean("of_the_office"),
        row.getString("person_id"),
        row.getString("complainant"),
        row.getString("contact"),
        row.getString("content"),
        steps);
  }

  @QueryHandler
  FindDueComplaints.Result handle(FindDueComplaints query) {
    return new FindDueComplaints.Result(
        jdbc.sql(DUE)
            .param("now", query.now().atOffset(ZoneOffset.UTC))
            .param("most", query.most())
            .query(String.class)
            .list());
  }
}

package io.vigil.query.diagnosis;

import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Outcome;
import io.vigil.api.review.Reading;
import io.vigil.api.review.ReviewState;
import io.vigil.api.review.Tie;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReviewQueries {

  private static final String FIND =
      """
      SELECT r.*
      FROM board.review AS r
      WHERE CAST(:review AS text) IS NULL OR r.review_id = :review
      ORDER BY r.on_site DESC, r.review_id
      """;

  private static final String MATERIALS =
      """
      SELECT m.*
      FROM board.review_material AS m
      WHERE CAST(:review AS text) IS NULL OR m.review_id = :review
      ORDER BY m.review_id, m.listed_position, m.ordinal
      """;

  private static final String ELEMENTS =
      "SELECT e.* FROM board.review_element AS e WHERE e.review_id = :review ORDER BY e.place";

  private static final String EXPERTS =
      """
      SELECT DISTINCT ON (x.expert) x.*
      FROM read_live.review_expert AS x
      WHERE x.review_id = :review
      ORDER BY x.expert, x.event_position DESC
      """;

  private static final String STEPS =
      """
      SELECT s.*
      FROM board.review_step AS s
      WHERE s.review_id = :review
      ORDER BY s.at, s.event_position
      """;

  private final JdbcClient jdbc;

  ReviewQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A material with the review that it is of. */
  private record Listed(String review, Material material) {}

  @QueryHandler
  FindReviews.Result handle(FindReviews query) {
    Map<String, List<Material>> materials =
        jdbc
            .sql(MATERIALS)
            .param("review", query.reviewId())
            .query((row, index) -> new Listed(row.getString("review_id"), material(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Listed::review, Collectors.mapping(Listed::material, Collectors.toList())));
    return new FindReviews.Result(
        jdbc.sql(FIND)
            .param("review", query.reviewId())
            .query((row, index) -> item(row, materials))
            .list());
  }

  @QueryHandler
  FindReviews.Detailed handle(FindReviews.Details query) {
    return new FindReviews.Detailed(
        jdbc.sql(ELEMENTS)
            .param("review", query.reviewId())
            .query((row, index) -> element(row))
            .list(),
        jdbc.sql(EXPERTS)
            .param("review", query.reviewId())
            .query((row, index) -> expert(row))
            .list(),
        jdbc.sql(STEPS)
            .param("review", query.reviewId())
            .query((row, index) -> CaseSteps.read(row))
            .list());
  }

  private static FindReviews.Item item(ResultSet row, Map<String, List<Material>> materials)
      throws SQLException {
    String id = row.getString("review_id");
    return new FindReviews.Item(
        id,
        row.getString("unit"),
        row.getString("cycle"),
        row.getString("scheme"),
        row.getString("scheme_version"),
        Rows.date(row, "on_site"),
        Rows.name(row, "state", ReviewState.class),
        Rows.time(row, "announced_at"),
        Rows.optionalTime(row, "publish_by"),
        materials.getOrDefault(id, List.of()),
        row.getString("due_step"),
        Rows.optionalTime(row, "due_at"),
        Rows.optionalTime(row, "published_at"),
        row.getBoolean("published_late"),
        row.getString("link"),
        Rows.optionalName(row, "measures", Measures.class),
        concluded(row),
        row.getString("next"));
  }

  private static FindReviews.@Nullable Concluded concluded(ResultSet row) throws SQLException {
    Instant at = Rows.optionalTime(row, "concluded_at");
    return at == null
        ? null
        : new FindReviews.Concluded(
            at,
            row.getInt("matches"),
            row.getInt("elements"),
            Rows.list(row, "unmatched"),
            Rows.name(row, "measures", Measures.class),
            Rows.name(row, "reading", Reading.class),
            Rows.name(row, "outcome", Outcome.class),
            Rows.name(row, "other_outcome", Outcome.class),
            row.getString("document"));
  }

  private static Material material(ResultSet row) throws SQLException {
    return new Material(
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        Rows.name(row, "state", MaterialState.class),
        row.getString("link"),
        row.getString("note"));
  }

  private static FindReviews.Element element(ResultSet row) throws SQLException {
    return new FindReviews.Element(
        row.getString("element"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("own"),
        row.getString("conclusion"),
        row.getString("expert"),
        row.getString("reason"),
        row.getObject("matches", Boolean.class),
        row.getString("override"),
        row.getBoolean("override_barred"));
  }

  private static FindReviews.Expert expert(ResultSet row) throws SQLException {
    return new FindReviews.Expert(
        row.getString("expert"),
        row.getString("name"),
        row.getString("institution"),
        Rows.optionalName(row, "tie", Tie.class),
        row.getString("reason"));
  }
}

package io.vigil.query.reference;

import io.vigil.api.unit.FindEnglishNames;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitQueries {

  private static final String LIST =
      """
      SELECT unit, name, kind, parent, path, aliases, name_en
      FROM board.unit
      WHERE CASE
          WHEN CAST(:text AS text) IS NULL AND CAST(:parent AS text) IS NULL
            AND cardinality(CAST(:scopes AS text[])) > 0 THEN unit = ANY (:scopes)
          WHEN CAST(:text AS text) IS NULL THEN parent IS NOT DISTINCT FROM CAST(:parent AS text)
          ELSE (CAST(:parent AS text) IS NULL OR :parent = ANY (path))
            AND (strpos(lower(unit), lower(:text)) > 0
              OR strpos(lower(name), lower(:text)) > 0
              OR strpos(lower(name_en), lower(:text)) > 0
              OR EXISTS (
                SELECT FROM unnest(aliases) AS alias WHERE strpos(lower(alias), lower(:text)) > 0))
          END
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR path && CAST(:scopes AS text[]))
      ORDER BY unit
      LIMIT :limit
      """;

  private static final String ANCESTORS =
      """
      SELECT u.unit, u.name, u.kind, u.parent, u.path, u.aliases, u.name_en
      FROM board.unit_closure AS c
      JOIN board.unit AS u ON u.unit = c.ancestor
      WHERE c.descendant = :unit
      ORDER BY c.distance DESC
      """;

  private final JdbcClient jdbc;

  UnitQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  ListUnits.Result handle(ListUnits query) {
    return new ListUnits.Result(list(query));
  }

  @QueryHandler
  FindUnit.Result handle(FindUnit query) {
    List<ListUnits.Item> line =
        jdbc.sql(ANCESTORS).param("unit", query.unit()).query(UnitQueries::item).list();
    return line.isEmpty()
        ? new FindUnit.Result(null, List.of(), List.of())
        : new FindUnit.Result(
            line.getLast(),
            line.subList(0, line.size() - 1),
            list(new ListUnits(query.unit(), null, List.of(), Integer.MAX_VALUE)));
  }

  @QueryHandler
  FindEnglishNames.Result handle(FindEnglishNames query) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql("SELECT unit, name_en FROM board.unit WHERE name_en IS NOT NULL")
        .query(
            row -> {
              names.put(row.getString("unit"), row.getString("name_en"));
            });
    return new FindEnglishNames.Result(names);
  }

  private List<ListUnits.Item> list(ListUnits query) {
    return jdbc.sql(LIST)
        .param("parent", query.parent())
        .param("text", query.text())
        .param("scopes", query.scopes().toArray(String[]::new))
        .param("limit", query.limit())
        .query(UnitQueries::item)
        .list();
  }

  private static ListUnits.Item item(ResultSet row, int index) throws SQLException {
    return new ListUnits.Item(
        row.getString("unit"),
        row.getString("name"),
        Rows.name(row, "kind", UnitKind.class),
        row.getString("parent"),
        Rows.list(row, "path"),
        Rows.list(row, "aliases"),
        row.getString("name_en"));
  }
}

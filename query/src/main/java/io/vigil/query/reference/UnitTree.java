package io.vigil.query.reference;

import io.vigil.api.unit.UnitEvent;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of units, and who stands above whom by the parents that are known. */
@Component
class UnitTree {

  static final TableWriter<StoredFact<UnitEvent>> UNIT =
      TableWriter.<StoredFact<UnitEvent>>into("unit")
          .keys()
          .text("unit", row -> row.event().unit())
          .values()
          .text("name", row -> nameOf(row.event()))
          .name("kind", row -> row.event().kind())
          .text("parent", row -> row.event().parent())
          .list("path", row -> row.event().path())
          .list("aliases", row -> aliasesOf(row.event()))
          .text("name_en", row -> row.event().nameEn())
          .time("recorded_at", row -> row.event().recordedAt())
          .whole("event_position", StoredFact::position)
          .writer();

  /** A unit that moves takes along all that stand below it. */
  private static final String RELATE =
      """
      WITH RECURSIVE moved AS (
        SELECT id COLLATE "C" AS unit FROM unnest(CAST(:units AS text[])) AS id
        UNION
        SELECT u.unit FROM %1$s.unit AS u JOIN moved AS m ON u.parent = m.unit
      ),
      above AS (
        SELECT u.unit AS descendant, u.unit AS ancestor, u.parent, 0 AS distance
        FROM %1$s.unit AS u JOIN moved AS m ON m.unit = u.unit
        UNION ALL
        SELECT a.descendant, p.unit, p.parent, a.distance + 1
        FROM above AS a JOIN %1$s.unit AS p ON p.unit = a.parent
      )
      CYCLE ancestor SET looped USING visited,
      related AS MATERIALIZED (SELECT * FROM above WHERE NOT looped),
      forgotten AS (
        DELETE FROM %1$s.unit_closure AS c
        USING moved AS m
        WHERE c.descendant = m.unit
          AND NOT EXISTS (
            SELECT FROM related AS r
            WHERE r.descendant = c.descendant AND r.ancestor = c.ancestor)
      ),
      placed AS (
        UPDATE %1$s.unit AS u
        SET path = p.path
        FROM (
          SELECT descendant, array_agg(ancestor::text ORDER BY distance DESC) AS path
          FROM related
          GROUP BY descendant) AS p
        WHERE p.descendant = u.unit AND u.path <> p.path
      )
      INSERT INTO %1$s.unit_closure AS c (ancestor, descendant, distance)
      SELECT ancestor, descendant, distance FROM related
      ON CONFLICT (ancestor, descendant) DO UPDATE SET distance = excluded.distance
      WHERE c.distance <> excluded.distance
      """;

  private final JdbcClient jdbc;

  UnitTree(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Brings path and closure of some units, and of all below them, in line with the parents. */
  void relate(List<String> units, Slot slot) {
    jdbc.sql(RELATE.formatted(slot.schema())).param("units", units.toArray(String[]::new)).update();
  }

  private static @Nullable String nameOf(UnitEvent event) {
    return event.kind().isPerson() ? event.personalName() : event.name();
  }

  private static List<String> aliasesOf(UnitEvent event) {
    List<String> personal = event.personalAliases();
    return event.kind().isPerson() && personal != null ? personal : event.aliases();
  }
}

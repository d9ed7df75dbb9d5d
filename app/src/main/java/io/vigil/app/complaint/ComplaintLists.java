package io.vigil.app.complaint;

import io.vigil.api.complaint.ComplaintKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places and categories, as the college keeps them. */
@Repository
public class ComplaintLists {
  private static final String CATEGORIES =
      "SELECT name, position, kind, sealed, body FROM complaints.category ";

  private final JdbcClient jdbc;

  ComplaintLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param unit that answers for it
   */
  public record Place(String name, String unit) {}

  /**
   * @param kind all of whose requests it stands for; {@code null} for a category like others
   * @param body unit that alone reads what is sealed; {@code null} while none was named
   */
  public record Category(
      String name,
      int position,
      @Nullable ComplaintKind kind,
      boolean sealed,
      @Nullable String body) {}

  public List<Place> places() {
    return jdbc.sql("SELECT name, unit FROM complaints.place ORDER BY unit, name")
        .query(Place.class)
        .list();
  }

  public Optional<Place> place(String name) {
    return jdbc.sql("SELECT name, unit FROM complaints.place WHERE name = ?")
        .param(name)
        .query(Place.class)
        .optional();
  }

  public void put(Place place) {
    jdbc.sql(
            """
            INSERT INTO complaints.place (name, unit) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET unit = excluded.unit
            """)
        .params(place.name(), place.unit())
        .update();
  }

  /** Takes a place off the list; false where it was not on it. */
  public boolean removePlace(String name) {
    return jdbc.sql("DELETE FROM complaints.place WHERE name = ?").param(name).update() > 0;
  }

  public List<Category> categories() {
    return jdbc.sql(CATEGORIES + "ORDER BY position, name").query(Category.class).list();
  }

  public Optional<Category> category(String name) {
    return jdbc.sql(CATEGORIES + "WHERE name = ?").param(name).query(Category.class).optional();
  }

  Optional<Category> of(ComplaintKind kind) {
    return jdbc.sql(CATEGORIES + "WHERE kind = ?")
        .param(kind.name())
        .query(Category.class)
        .optional();
  }

  public void put(Category category) {
    ComplaintKind kind = category.kind();
    jdbc.sql(
            """
            INSERT INTO complaints.category (name, position, kind, sealed, body)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET position = excluded.position, sealed = excluded.sealed, body = excluded.body
            """)
        .param(category.name())
        .param(category.position())
        .param(kind == null ? null : kind.name())
        .param(category.sealed())
        .param(category.body())
        .update();
  }
}

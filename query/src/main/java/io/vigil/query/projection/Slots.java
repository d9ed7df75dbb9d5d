package io.vigil.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which slot the boards look at, by read model. */
@Component
public class Slots {

  private static final String CLAIM =
      """
      UPDATE read_meta.active_slot
      SET position = greatest(position, :position)
      WHERE model = :model
      RETURNING slot
      """;

  private static final String FIND =
      "SELECT slot, position FROM read_meta.active_slot WHERE model = :model";

  private final JdbcClient jdbc;

  Slots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The slot to write to, held until the transaction ends: nobody else writes this model meanwhile
   * and no rebuild switches it.
   */
  public Slot claim(String model, long position) {
    return Slot.of(
        jdbc.sql(CLAIM)
            .param("model", model)
            .param("position", position)
            .query(String.class)
            .single());
  }

  public Active active(String model) {
    return jdbc.sql(FIND).param("model", model).query(Active.class).single();
  }

  /** Holds the model until the transaction ends and tells where it stands. */
  public Active lock(String model) {
    return jdbc.sql(FIND + " FOR UPDATE").param("model", model).query(Active.class).single();
  }

  public void show(String model, Slot slot) {
    jdbc.sql("SELECT read_meta.show(:model, :slot)")
        .param("model", model)
        .param("slot", slot.schema())
        .query(rows -> {});
  }

  /**
   * Where a model stands.
   *
   * @param slot schema that the boards look at
   * @param position of the last event in it; -1 before the first
   */
  public record Active(String slot, long position) {}
}

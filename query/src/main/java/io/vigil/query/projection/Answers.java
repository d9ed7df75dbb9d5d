package io.vigil.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps answers that cost much until a read model changes that they were taken from: readings, who
 * owes them, the calendar, deliveries and imports. An answer is never older than its tables.
 */
@Component
public class Answers {
  private static final int MOST = 500;

  /** Every transaction that writes into a model leaves a version of its row. */
  private static final String VERSION =
      """
      SELECT string_agg(slot || xmin::text, ' ' ORDER BY model)
      FROM read_meta.active_slot
      WHERE model IN ('reading', 'reference', 'delivery', 'imports')
      """;

  private final JdbcClient jdbc;
  private final Cache<Key, Object> kept = Caffeine.newBuilder().maximumSize(MOST).build();

  private record Key(String version, Record question) {}

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The answer to a question.
   *
   * @param question equal questions have equal answers
   */
  @SuppressWarnings("unchecked")
  public <Q extends Record, R> R to(Q question, Function<Q, R> find) {
    // asked before the tables are: what changes meanwhile is kept under the old version
    String version = jdbc.sql(VERSION).query(String.class).single();
    return (R) kept.get(new Key(version, question), key -> find.apply(question));
  }
}

package io.vigil.monitor.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.grading.JudgingRule;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Judging rules, each stored once: millions of readings share a few. */
final class Rules {
  private static final int CACHED = 10_000;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Cache<JudgingRule, Long> ids = Caffeine.newBuilder().maximumSize(CACHED).build();
  private final Cache<Long, JudgingRule> rules = Caffeine.newBuilder().maximumSize(CACHED).build();

  Rules(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  long id(JudgingRule rule) {
    return ids.get(rule, this::hash);
  }

  JudgingRule rule(long id) {
    return rules.get(id, this::read);
  }

  private JudgingRule read(long id) {
    String sql = "select body from watch.rule where id = ?";
    return json.readValue(jdbc.queryForObject(sql, String.class, id), JudgingRule.class);
  }

  void save(Collection<JudgingRule> used) {
    jdbc.batchUpdate(
        """
        insert into watch.rule (id, body) values (?, ?::jsonb) on conflict (id) do nothing
        """,
        used,
        used.size(),
        (statement, rule) -> {
          statement.setLong(1, id(rule));
          statement.setString(2, json.writeValueAsString(rule));
        });
  }

  private long hash(JudgingRule rule) {
    try {
      byte[] text = json.writeValueAsBytes(rule);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

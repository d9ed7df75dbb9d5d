package io.vigil.app.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bearer tokens of machines: {@code vigil_<id>_<secret>}, of which a hash is kept. */
@Repository
public class Tokens {
  private static final String PREFIX = "vigil_";

  private final JdbcClient jdbc;
  private final Clock clock;

  Tokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A token as a list shows it, without its secret. */
  public record Listed(
      UUID id,
      String name,
      Role role,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt) {}

  /** Makes a token and returns its text, which nobody can read again. */
  public String issue(
      String name, Role role, List<String> scopes, UUID by, @Nullable Instant expiresAt) {
    return issue(name, role, scopes, null, by, expiresAt);
  }

  /** The same, in the name of an office. */
  public String issue(
      String name,
      Role role,
      List<String> scopes,
      @Nullable String office,
      UUID by,
      @Nullable Instant expiresAt) {
    String secret = RandomSecret.text();
    UUID id = UUID.randomUUID();
    save(id, name, role, scopes, office, RandomSecret.hash(secret), by, expiresAt);
    return PREFIX + id + "_" + secret;
  }

  public List<Listed> list() {
    return jdbc.sql("select * from auth.token where revoked_at is null order by created_at")
        .query(Tokens::listed)
        .list();
  }

  /** Ends a token; false where there is none of that id. */
  public boolean revoke(UUID id) {
    return jdbc.sql("update auth.token set revoked_at = ? where id = ? and revoked_at is null")
            .params(now(), id)
            .update()
        > 0;
  }

  Optional<SignedIn> find(String text) {
    return parse(text)
        .flatMap(
            token ->
                jdbc.sql(
                        """
                        select id, name, role, scopes, office from auth.token
                        where id = ? and secret_hash = ? and revoked_at is null
                          and (expires_at is null or expires_at > ?)
                        """)
                    .params(token.id(), RandomSecret.hash(token.secret()), now())
                    .query(Tokens::read)
                    .optional());
  }

  private void save(
      UUID id,
      String name,
      Role role,
      List<String> scopes,
      @Nullable String office,
      byte[] hash,
      UUID by,
      @Nullable Instant expiresAt) {
    jdbc.sql(
            """
            insert into auth.token
              (id, name, secret_hash, role, scopes, office, created_by, created_at, expires_at)
            values (:id, :name, :hash, :role, :scopes, :office, :by, :at, :expires)
            """)
        .param("id", id)
        .param("name", name)
        .param("hash", hash)
        .param("role", role.name())
        .param("scopes", scopes.toArray(String[]::new))
        .param("office", office)
        .param("by", by)
        .param("at", now())
        .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Optional<Parsed> parse(String text) {
    int split = text.indexOf('_', PREFIX.length());
    if (!text.startsWith(PREFIX) || split < 0) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text.substring(PREFIX.length(), split));
      return Optional.of(new Parsed(id, text.substring(split + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SignedIn read(ResultSet row, int number) throws SQLException {
    String name = row.getString("name");
    return new SignedIn(
            row.getObject("id", UUID.class),
            SignedIn.MACHINE + name,
            null,
            name,
            name,
            Role.valueOf(row.getString("role")),
            Accounts.strings(row.getArray("scopes")),
            true)
        .of(row.getString("office"));
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
    return new Listed(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Accounts.strings(row.getArray("scopes")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        expires == null ? null : expires.toInstant());
  }

  private record Parsed(UUID id, String secret) {}
}

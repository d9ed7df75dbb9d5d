package io.vigil.app.axon.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.command.fact.PersonalCopies;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps subject keys in schema {@code vault}, wrapped by the master key. */
final class VaultKeys implements PersonalKeys {

  private static final int CACHED = 50_000;

  /** Bounds how long another node still reads an erased subject. */
  private static final Duration CACHED_FOR = Duration.ofMinutes(1);

  private static final String INSERT =
      """
      INSERT INTO vault.subject_key (subject, wrapped_key)
      SELECT * FROM unnest(?::text[], ?::bytea[])
      ON CONFLICT (subject) DO NOTHING
      """;
  private static final String ERASE =
      """
      INSERT INTO vault.subject_key (subject, erased_ground, erased_by, erased_at)
      VALUES (?, ?, ?, now())
      ON CONFLICT (subject) DO UPDATE
      SET
        wrapped_key = NULL,
        erased_ground = coalesce(subject_key.erased_ground, excluded.erased_ground),
        erased_by = coalesce(subject_key.erased_by, excluded.erased_by),
        erased_at = coalesce(subject_key.erased_at, excluded.erased_at)
      """;

  private record Row(String subject, byte[] wrapped) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final SecretKey master;
  private final PersonalCopies copies;
  private final Cache<String, Optional<SecretKey>> cache =
      Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(CACHED_FOR).build();

  VaultKeys(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      SecretKey master,
      PersonalCopies copies) {
    this.jdbc = jdbc;
    this.ownTransaction = new TransactionTemplate(transactions);
    // a key must outlive the rollback of the events that first needed it: it may be cached by then
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.master = master;
    this.copies = copies;
  }

  @Override
  public void ensure(Collection<String> subjects) {
    var missing = subjects.stream().filter(s -> cache.getIfPresent(s) == null).sorted().toList();
    if (!missing.isEmpty()) {
      ownTransaction.executeWithoutResult(status -> insert(missing));
      load(missing);
    }
  }

  @Override
  public Optional<SecretKey> find(String subject, boolean create) {
    if (create) {
      ensure(List.of(subject));
    } else if (cache.getIfPresent(subject) == null) {
      load(List.of(subject));
    }
    var found = cache.getIfPresent(subject);
    return found == null ? Optional.empty() : found;
  }

  @Override
  public void destroy(String subject, String ground, String by) {
    ownTransaction.executeWithoutResult(
        status -> {
          copies.forget(subject);
          jdbc.sql(ERASE).param(subject).param(ground).param(by).update();
        });
    cache.put(subject, Optional.empty());
  }

  private void insert(List<String> subjects) {
    var keys = subjects.stream().map(s -> Sealed.encrypt(MasterKey.random(), master));
    jdbc.sql(INSERT)
        .param(subjects.toArray(String[]::new))
        .param(keys.toArray(byte[][]::new))
        .update();
  }

  private void load(List<String> subjects) {
    jdbc.sql("SELECT subject, wrapped_key FROM vault.subject_key WHERE subject = ANY (?)")
        .param(subjects.toArray(String[]::new))
        .query((row, n) -> new Row(row.getString(1), row.getBytes(2)))
        .list()
        .forEach(row -> cache.put(row.subject(), unwrap(row)));
  }

  private Optional<SecretKey> unwrap(Row row) {
    return Optional.ofNullable(row.wrapped())
        .map(wrapped -> new SecretKeySpec(Sealed.decrypt(wrapped, master), "AES"));
  }
}

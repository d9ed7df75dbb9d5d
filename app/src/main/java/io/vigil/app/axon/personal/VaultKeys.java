package io.vigil.app.axon.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.command.fact.PersonalCopies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps subject keys in schema {@code vault}, wrapped by the master key. No key is kept in memory:
 * what one process has erased no other must read, least of all while it rebuilds.
 */
final class VaultKeys implements PersonalKeys {

  private static final int REMEMBERED = 50_000;

  private static final String INSERT =
      """
      INSERT INTO vault.subject_key (subject, wrapped_key)
      SELECT * FROM unnest(?::text[], ?::bytea[])
      ON CONFLICT (subject) DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT wrapped_key FROM vault.subject_key WHERE subject = ? AND wrapped_key IS NOT NULL
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

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final SecretKey master;
  private final PersonalCopies copies;

  /** Subjects that have a row, with a key or without: none is ever deleted. */
  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  VaultKeys(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      SecretKey master,
      PersonalCopies copies) {
    this.jdbc = jdbc;
    this.ownTransaction = new TransactionTemplate(transactions);
    // a key must outlive the rollback of the events that first needed it: they are repeated
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.master = master;
    this.copies = copies;
  }

  @Override
  public void ensure(Collection<String> subjects) {
    var missing = subjects.stream().filter(s -> known.getIfPresent(s) == null).sorted().toList();
    if (!missing.isEmpty()) {
      ownTransaction.executeWithoutResult(status -> insert(missing));
      missing.forEach(subject -> known.put(subject, true));
    }
  }

  @Override
  public Optional<SecretKey> find(String subject, boolean create) {
    if (create) {
      ensure(List.of(subject));
    }
    return jdbc.sql(FIND)
        .param(subject)
        .query((row, n) -> row.getBytes(1))
        .optional()
        .map(this::unwrap);
  }

  @Override
  public void destroy(String subject, String ground, String by) {
    ownTransaction.executeWithoutResult(
        status -> {
          copies.forget(subject);
          jdbc.sql(ERASE).param(subject).param(ground).param(by).update();
        });
  }

  private void insert(List<String> subjects) {
    var keys = subjects.stream().map(s -> Sealed.encrypt(MasterKey.random(), master));
    jdbc.sql(INSERT)
        .param(subjects.toArray(String[]::new))
        .param(keys.toArray(byte[][]::new))
        .update();
  }

  private SecretKey unwrap(byte[] wrapped) {
    return new SecretKeySpec(Sealed.decrypt(wrapped, master), "AES");
  }
}

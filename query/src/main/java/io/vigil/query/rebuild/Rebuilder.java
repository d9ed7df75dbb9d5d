package io.vigil.query.rebuild;

import io.vigil.api.message.Rejection;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.Slots;
import io.vigil.query.projection.Statistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the read tables of a processor again from the event store, beside those that the boards
 * show, and switches over in one transaction: boards are never empty and never half full. What they
 * showed before is emptied then: it may hold a name that must not be kept.
 */
@Service
public class Rebuilder {

  private static final Logger log = LoggerFactory.getLogger(Rebuilder.class);
  private static final String GROUP_PREFIX = "query.";

  /** Close enough to the live reader to hold it for the rest. */
  private static final long NEARLY_THERE = 10_000;

  private static final int ATTEMPTS = 5;

  private static final String CLAIM =
      "SELECT pg_try_advisory_xact_lock(hashtext('vigil.rebuild'), hashtext(:model))";

  private final Map<String, ReadModel<?>> models;
  private final Slots slots;
  private final Statistics statistics;
  private final JdbcClient jdbc;
  private final ObjectProvider<EventStore> store;
  private final ObjectProvider<Configuration> axon;
  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;

  Rebuilder(
      List<ReadModel<?>> models,
      Slots slots,
      Statistics statistics,
      JdbcClient jdbc,
      ObjectProvider<EventStore> store,
      ObjectProvider<Configuration> axon,
      PlatformTransactionManager transactions) {
    this.models =
        models.stream()
            .collect(Collectors.toMap(model -> GROUP_PREFIX + model.name(), Function.identity()));
    this.slots = slots;
    this.statistics = statistics;
    this.jdbc = jdbc;
    this.store = store;
    this.axon = axon;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Whether a processor fills read tables that can be rebuilt. */
  public boolean canRebuild(String processor) {
    return models.containsKey(processor);
  }

  /**
   * Rebuilds the read tables of a processor and returns when the boards show them and the tables
   * that they showed before are empty.
   *
   * @throws Rejection if there is no such processor, or if it is being rebuilt already
   */
  public Rebuilt rebuild(String processor) {
    ReadModel<?> model = models.get(processor);
    if (model == null) {
      throw Rejection.notFound("processor that can be rebuilt", processor);
    }
    Rebuilt result = Objects.requireNonNull(transaction.execute(status -> alone(processor, model)));
    log.info("Rebuilt {}: {}", processor, result);
    return result;
  }

  /** The lock lasts as long as this transaction, in which nothing else happens. */
  private Rebuilt alone(String processor, ReadModel<?> model) {
    boolean claimed = jdbc.sql(CLAIM).param("model", model.name()).query(Boolean.class).single();
    if (!claimed) {
      throw Rejection.conflict(
          "rebuild.running", "%s is being rebuilt already. Wait until that is done.", processor);
    }
    return fill(model, new DeadLetters(axon.getObject(), processor));
  }

  private Rebuilt fill(ReadModel<?> model, DeadLetters deadLetters) {
    Slots.Active active = slots.active(model.name());
    Slot idle = Slot.of(active.slot()).other();
    transaction.executeWithoutResult(status -> empty(model, idle));
    try (var filler = new Filler<>(model, idle, store.getObject(), deadLetters, transaction)) {
      while (active.position() - filler.position() > NEARLY_THERE) {
        filler.readTo(active.position());
        active = slots.active(model.name());
      }
      filler.finish();
      transaction.executeWithoutResult(status -> statistics.measure(model.name(), idle));
      transaction.executeWithoutResult(status -> switchTo(model, idle, filler));
      transaction.executeWithoutResult(status -> empty(model, idle.other()));
      return filler.result();
    }
  }

  private void switchTo(ReadModel<?> model, Slot idle, Filler<?> filler) {
    filler.readRestTo(slots.lock(model.name()).position(), savepoint);
    for (int attempt = 1; !isShown(model, idle, attempt); attempt++) {
      log.info("A board held a view of {}; switching again", model.name());
    }
  }

  /** A board that reads two views can be in the way of switching both. */
  private boolean isShown(ReadModel<?> model, Slot idle, int attempt) {
    try {
      savepoint.executeWithoutResult(status -> slots.show(model.name(), idle));
      return true;
    } catch (PessimisticLockingFailureException e) {
      if (attempt == ATTEMPTS) {
        throw e;
      }
      return false;
    }
  }

  private void empty(ReadModel<?> model, Slot slot) {
    jdbc.sql("SELECT read_meta.empty(:model, :slot)")
        .param("model", model.name())
        .param("slot", slot.schema())
        .query(row -> {});
  }
}

package io.vigil.command.fact;

import io.vigil.command.StoreFixture;
import io.vigil.testkit.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionalFactStoreIT extends FactStoreContract {
  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Override
  DataSource dataSource() {
    return postgres.dataSource();
  }

  /** Everything goes through the hurt data source, the event store too. */
  @Override
  FactStore store(StoreFixture healthy, DataSource dataSource, Faults faults) {
    var hurt = StoreFixture.on(dataSource, healthy.clock);
    return new TransactionalFactStore(
        hurt.transactions, faults.in(hurt.events), hurt.jdbc, hurt.log, hurt.writer);
  }
}

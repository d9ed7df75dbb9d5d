package io.vigil.command.fact;

import io.vigil.command.StoreFixture;
import io.vigil.testkit.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PendingFactStoreIT extends FactStoreContract {
  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Override
  DataSource dataSource() {
    return postgres.dataSource();
  }

  /** The event store stands elsewhere: it commits by itself and outlives the killed. */
  @Override
  FactStore store(StoreFixture healthy, DataSource dataSource, Faults faults) {
    var hurt = StoreFixture.on(dataSource, healthy.clock);
    return new PendingFactStore(
        dataSource,
        hurt.transactions,
        faults.in(healthy.remoteEvents()),
        healthy.serializer,
        healthy.serializer,
        hurt.log,
        hurt.writer,
        healthy.clock);
  }
}

package io.vigil.app.system;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;

/** On the database in the jar. */
@Order(1)
class KilledImportIT extends KilledImportContract {

  @Override
  VigilProcess started(Path data) throws IOException {
    return VigilProcess.started(data);
  }

  /** Every data directory has a database of its own. */
  @Override
  void forget() {}

  @Override
  long facts(VigilProcess vigil) throws Exception {
    return Long.parseLong(
        vigil
            .rows(
                """
                select count(*) from eventstore.domain_event
                where payload_type like 'reading.%' or payload_type like 'incident-tally.%'
                """)
            .getFirst());
  }
}

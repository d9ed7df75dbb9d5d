package io.vigil.app.system;

import io.vigil.testkit.NeedsAxonServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Where events and what is known of them share no transaction. */
@NeedsAxonServer
@ResourceLock("the Axon Server")
class KilledImportOnAxonServerIT extends KilledImportContract {

  @Override
  VigilProcess started(Path data) throws IOException {
    return VigilProcess.started(data, AxonServer.setting());
  }

  @Override
  void forget() throws Exception {
    AxonServer.empty();
  }

  @Override
  long facts(VigilProcess vigil) throws Exception {
    return AxonServer.events(
        type -> type.startsWith("reading.") || type.startsWith("incident-tally."));
  }
}

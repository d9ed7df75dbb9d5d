package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.testkit.NeedsAxonServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events on Axon Server, everything else in the database in the jar. */
@NeedsAxonServer
@ResourceLock("the Axon Server")
class RealDataOnAxonServerIT extends RealDataContract {
  private VigilProcess vigil;

  @BeforeAll
  void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
    AxonServer.empty();
    vigil = VigilProcess.started(directory.resolve("data"), AxonServer.setting());
    importEverything(vigil.client(), vigil.client());
  }

  @AfterAll
  void stop() throws Exception {
    vigil.close();
  }

  @Test
  void storesNoEventInPostgresql() throws Exception {
    assertThat(vigil.rows("select count(*) from eventstore.domain_event")).containsExactly("0");
  }

  /** Live, several segments wrote the tables beside each other. */
  @ParameterizedTest
  @ValueSource(strings = {"reference", "reading", "tally", "warning", "response", "imports"})
  void rebuildsAReadModelRowForRow(String model) throws Exception {
    vigil.client().awaitQuiet();
    List<String> before = shown(model);

    vigil.client().post("/api/processors/query." + model + "/replay", "application/json", "");

    assertThat(shown(model)).isEqualTo(before);
  }

  private List<String> shown(String model) throws Exception {
    return vigil.rows(
        """
        select c.* from read_meta.active_slot as s
        cross join lateral read_meta.checksum(s.model, s.slot) as c
        where s.model = '%s'
        """
            .formatted(model));
  }

  @Override
  long readingEvents() throws Exception {
    return AxonServer.events(type -> type.startsWith("reading."));
  }
}

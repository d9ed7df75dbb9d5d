package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessIT {

  @TempDir Path data;

  @Test
  void stopsTheServerThatAKilledProcessLeftAndKeepsItsData() throws Exception {
    ReadyData.initialised(data);
    try (var first = AnyPostgres.started(data)) {
      AnyPostgres.execute(first, "CREATE TABLE kept AS SELECT 7 AS number");
    }
    try (var child = ChildJvm.running(HoldsServer.class, data.toString())) {
      assertThat(child.printedUntil(HoldsServer.READY)).contains(HoldsServer.READY);
      var orphan = AnyPostgres.server(data);

      child.kill();
      assertThat(AnyPostgres.runs(orphan)).isTrue();

      try (var next = AnyPostgres.started(data)) {
        AnyPostgres.awaitEnd(orphan);
        assertThat(AnyPostgres.server(data)).isNotEqualTo(orphan);
        assertThat(AnyPostgres.query(next, "SELECT number FROM kept")).containsExactly("7");
      }
    }
  }

  @Test
  void namesTheProcessThatHoldsTheDirectoryAndLeavesItAlone() throws Exception {
    ReadyData.initialised(data);
    try (var child = ChildJvm.running(HoldsServer.class, data.toString())) {
      assertThat(child.printedUntil(HoldsServer.READY)).contains(HoldsServer.READY);
      var server = AnyPostgres.server(data);

      assertThatThrownBy(() -> AnyPostgres.started(data))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessageContaining(data.toRealPath().toString())
          .hasMessageContaining("process " + child.pid())
          .hasMessageContaining("--vigil.data-dir=");
      assertThat(AnyPostgres.runs(server)).isTrue();

      child.kill();
    }
    AnyPostgres.started(data).close();
  }
}

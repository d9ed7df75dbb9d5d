package io.vigil.app.system;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the database in the jar. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@DirtiesContext
@Order(1)
class RealDataIT extends RealDataContract {
  @Autowired private JdbcTemplate jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    // a new one each time: what an earlier build left may be of another schema
    Path data = ReadyData.migrated(Path.of("target/real-data-" + ProcessHandle.current().pid()));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void start(@LocalServerPort int port) {
    var vigil = new VigilClient(port);
    importEverything(vigil, vigil);
  }

  @Override
  long readingEvents() {
    Long events =
        jdbc.queryForObject(
            "select count(*) from eventstore.domain_event where payload_type like 'reading.%'",
            Long.class);
    return events == null ? -1 : events;
  }
}

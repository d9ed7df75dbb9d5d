package io.vigil.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.CaseKind;
import io.vigil.testkit.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Requests that were followed before it was kept whom they complain of. */
class KeptComplaintsIT {
  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.empty();

  private final JdbcClient jdbc = JdbcClient.create(postgres.dataSource());
  private final PendingTable table = new PendingTable(jdbc, JsonMapper.builder().build());

  @Test
  void aComplaintFromBeforeIsSortedByWhoeverSortsWhatIsAboutItsUnit() {
    migrateTo("150");
    readSideKnows("complaint", "COMPLAINT", "Q");
    readSideKnows("suggestion", "SUGGESTION", "Q");
    table.save(Map.of("complaint", kept(), "suggestion", kept(), "not-read-yet", kept()));

    migrateTo("207");

    assertThat(sorter("complaint")).isEqualTo(To.sorter("Q"));
    assertThat(sorter("suggestion")).isEqualTo(To.QUALITY_OFFICE);
    assertThat(sorter("not-read-yet")).isEqualTo(To.QUALITY_OFFICE);
  }

  private static void migrateTo(String version) {
    Flyway.configure()
        .dataSource(postgres.dataSource())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void readSideKnows(String id, String kind, String about) {
    jdbc.sql("CREATE SCHEMA IF NOT EXISTS read_live").update();
    jdbc.sql(
            """
            CREATE TABLE IF NOT EXISTS read_live.complaint
              (complaint_id text, kind text, about_unit text)
            """)
        .update();
    jdbc.sql("INSERT INTO read_live.complaint VALUES (?, ?, ?)").params(id, kind, about).update();
  }

  private static Docket.Kept kept() {
    return new Docket.Kept(
        new FollowedCase(CaseKind.COMPLAINT, "D02", List.of(), null, false, List.of(), null), 1);
  }

  private To sorter(String id) {
    return Objects.requireNonNull(table.cases(List.of(id)).get(id)).file().sorter();
  }
}

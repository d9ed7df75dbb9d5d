package io.vigil.app.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.axon.StackApplication;
import io.vigil.testkit.PostgresExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoClockIT {

  private static final Duration A_DAY = Duration.ofDays(1);

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @Test
  void theDemoCollegeWakesUpOnAFridayMorningAndAgesFromThereOn() {
    assertThat(demoNow())
        .isCloseTo(Instant.parse("2026-11-20T00:00:00Z"), within(1, ChronoUnit.MINUTES));

    JdbcClient.create(postgres.dataSource())
        .sql("UPDATE eventstore.demo_clock SET ahead_millis = ahead_millis + ?")
        .param(A_DAY.toMillis())
        .update();

    assertThat(demoNow())
        .as("a later start does not begin again")
        .isCloseTo(Instant.parse("2026-11-21T00:00:00Z"), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void aRealCollegeHasTheRealTimeAndItsOwnZone() {
    try (var context =
        StackApplication.start(postgres, new Class<?>[0], "vigil.zone=Asia/Urumqi")) {
      assertThat(context.getBean(Clock.class).instant())
          .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
      assertThat(context.getBean(ZoneId.class)).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }
  }

  private static Instant demoNow() {
    try (var context = StackApplication.start(postgres, new Class<?>[0], "vigil.demo=true")) {
      return context.getBean(Clock.class).instant();
    }
  }
}

package io.vigil.query.projection;

import java.time.ZoneId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to write days of one zone beside days of another. */
@Component
class ZoneGuard implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final ZoneId zone;

  ZoneGuard(JdbcClient jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.zone = zone;
  }

  @Override
  public void afterSingletonsInstantiated() {
    String stored = jdbc.sql("SELECT zone FROM board.college").query(String.class).single();
    if (!ZoneId.of(stored).equals(zone)) {
      throw new IllegalStateException(
          "The read tables keep days of the zone %s, but the college's zone is set to %s. Set it back."
              .formatted(stored, zone));
    }
  }
}

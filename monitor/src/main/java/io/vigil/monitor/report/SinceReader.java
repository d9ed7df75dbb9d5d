package io.vigil.monitor.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads it from the published views. */
@Component
class SinceReader implements RecordedSince {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  SinceReader(JdbcClient jdbc, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public @Nullable LocalDate first(Recorded what, @Nullable String key) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("key", key);
    parameters.put("as_of", LocalDate.ofInstant(clock.instant(), zone));
    return jdbc.sql(what.sql())
        .params(parameters)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }
}

package io.vigil.monitor.report.figure;

import io.vigil.api.unit.UnitKind;
import java.util.Arrays;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which units are single persons: their rows are for themselves and the quality office. */
@Component
class PersonRows {
  private static final String FIND =
      "SELECT unit FROM board.unit WHERE kind = ANY (string_to_array(:kinds, '|'))";

  private static final String KINDS =
      String.join(
          "|",
          Arrays.stream(UnitKind.values()).filter(UnitKind::isPerson).map(Enum::name).toList());

  private final JdbcClient jdbc;

  PersonRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Units whose rows are not shown.
   *
   * @param shown whether those of persons are
   */
  Set<String> hidden(boolean shown) {
    return shown
        ? Set.of()
        : Set.copyOf(jdbc.sql(FIND).param("kinds", KINDS).query(String.class).list());
  }
}

package io.vigil.query.check;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.query.casework.CaseNumbers;
import io.vigil.query.projection.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new case with its number. */
record Numbered<T>(T fact, CaseNumber number) {

  /** Numbers for those of a batch that the table does not hold yet, in their order. */
  static <T> List<Numbered<T>> of(
      List<T> facts,
      Function<T, String> id,
      Function<T, Instant> opened,
      JdbcTemplate jdbc,
      Slot slot,
      Table table,
      ZoneId zone) {
    Set<String> known = new HashSet<>();
    if (!facts.isEmpty()) {
      String sql =
          "SELECT %s FROM %s.%s WHERE %s = ANY (?)"
              .formatted(table.key(), slot.schema(), table.name(), table.key());
      String[] ids = facts.stream().map(id).toArray(String[]::new);
      known.addAll(jdbc.queryForList(sql, String.class, (Object) ids));
    }
    var numbers = new CaseNumbers(jdbc, slot, table.name(), table.kind(), zone);
    List<Numbered<T>> numbered = new ArrayList<>();
    for (T fact : facts) {
      if (known.add(id.apply(fact))) {
        numbered.add(new Numbered<>(fact, numbers.next(opened.apply(fact))));
      }
    }
    return numbered;
  }

  /** Where cases of a kind stand. */
  record Table(String name, String key, CaseKind kind) {}
}

package io.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoisonIT {

  /** No text column of PostgreSQL takes it. */
  private static final String POISON = "U\0";

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void oneFactInTheMiddleOfABatchCannotBeWritten() {
    List<VigilEvent> facts = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String unit = i == 500 ? POISON : "U" + i;
      facts.add(Facts.reading("ATT", unit, PeriodKind.DAY, "2013-10-07", 91.0));
    }
    readSide.given(facts);
  }

  @Test
  void onlyThatFactBecomesADeadLetter() {
    assertThat(count("SELECT count(*) FROM board.reading")).isEqualTo(999);
    assertThat(count("SELECT count(*) FROM DeadLetterEntry")).isOne();
  }

  @Test
  void aRebuildLeavesOutTheDeadLettersAndNothingElse() {
    var rebuilt = readSide.get(Rebuilder.class).rebuild("query.reading");

    assertThat(rebuilt.deadLetters()).isOne();
    assertThat(rebuilt.events()).isEqualTo(999);
    assertThat(count("SELECT count(*) FROM board.reading")).isEqualTo(999);
  }

  private static long count(String sql) {
    return readSide.jdbc().sql(sql).query(Long.class).single();
  }
}

package io.vigil.monitor.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureKeyTest {

  @Test
  void isReadAsItWasWritten() {
    var key =
        new FigureKey(
            Aggregate.P90,
            Counted.STAGE_DAYS,
            "2023-24",
            "2025-26",
            "单位/1~*",
            "100% *",
            List.of("D06", "D07"));

    assertThat(FigureKey.parse(key.text())).isEqualTo(key);
    assertThat(FigureKey.isOne(key.text())).isTrue();
    assertThat(key.text()).doesNotContain("/", "%", " ");
    assertThat(FigureScope.unit(key.text())).isEqualTo("单位/1~*");
  }

  @Test
  void leavesNothingOutWhereNothingIsLeftOut() {
    var key =
        new FigureKey(Aggregate.SUM, Counted.CASE, "2023-24", "2023-24", null, null, List.of());

    assertThat(key.text()).isEqualTo("analysis~sum~case~2023-24~2023-24~*~*~*");
    assertThat(FigureKey.parse(key.text())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analysis~sum~case~2023-24",
        "analysis~product~case~2023-24~2023-24~*~*~*",
        "analysis~sum~nothing~2023-24~2023-24~*~*~*",
        "analysis~sum~case~2023-24~2023-24~!zz~*~*"
      })
  void refusesWhatNoReportHasWritten(String text) {
    assertThatThrownBy(() -> FigureKey.parse(text)).isInstanceOf(Rejection.class);
  }

  @Test
  void readingsAreFoundByTheirPeriods() {
    var key = new ReadingKey("STU-17", "P23", "2025-26/2-W07", "2025-26/2-W10");

    assertThat(ReadingKey.parse(key.text())).isEqualTo(key);
    assertThat(FigureScope.unit(key.text())).isEqualTo("P23");
  }
}

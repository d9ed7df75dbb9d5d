package io.vigil.monitor.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcludedKeyTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"D02", "单位/1~*", "100% *"})
  void isReadAsItWasWritten(@Nullable String unit) {
    var key = new ConcludedKey(Concluded.MEASURE_RATE, "2023-24", "2025-26", unit);

    assertThat(ConcludedKey.parse(key.text())).isEqualTo(key);
    assertThat(key.text()).startsWith("concluded~measure-rate~").doesNotContain("/", "%", " ");
    assertThat(FigureScope.unit(key.text())).isEqualTo(unit);
    assertThat(FigureScope.from(key.text())).isEqualTo("2023-24");
  }

  @Test
  void tellsDaysFromYears() {
    assertThat(ConcludedKey.parse("concluded~measure~2026-10-01~2026-10-31~*").isOfDays()).isTrue();
    assertThat(ConcludedKey.parse("concluded~measure~2025-26~2025-26~*").isOfDays()).isFalse();
  }

  @Test
  void tellsSharesFromCounts() {
    assertThat(FigureScope.isShare("concluded~case-rate~2024~2025~*")).isTrue();
    assertThat(FigureScope.isShare("concluded~case-closed~2024~2025~*")).isFalse();
    assertThat(FigureScope.isShare("analysis~share~stage-in-time~2024~2024~*~*~*")).isTrue();
    assertThat(FigureScope.isShare("readings~STU-17~P23~2025~2026")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concluded~measure~2023-24~2025-26",
        "concluded~measure-good~2023-24~2025-26~*",
        "concluded~measure~2025-26~2023-24~*",
        "concluded~measure~2023-24~2025~*",
        "concluded~case-closed~2026-10-01~2026-10-31~*",
        "concluded~measure~2026-10-31~2026-10-01~*",
        "concluded~measure~2026-10-01~2026-10-32~*",
        "concluded~measure~2025-26~2026-10-31~*",
        "concluded~measure~long~ago~*",
        "concluded~measure~2023-24~2025-26~!zz"
      })
  void refusesWhatNoReportHasWritten(String text) {
    assertThatThrownBy(() -> ConcludedKey.parse(text)).isInstanceOf(Rejection.class);
  }
}

package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.monitor.report.FigureReference.Measure;
import io.vigil.monitor.report.figure.FigureScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"NYC", "a~b", "*", "5号 公寓", "50%", "x!y", "a/b"})
  void readsBackWhatItWrites(String unit) {
    var reference = new FigureReference(Measure.SERIOUS, "2013-14", unit, null);

    assertThat(reference.text()).doesNotContain("/", " ", "%");
    assertThat(FigureReference.parse(reference.text())).isEqualTo(reference);
  }

  @Test
  void namesASumOverSeveralYearsAndCategories() {
    var reference = new FigureReference(Measure.TOTAL, "2023-24", "2025-26", null, "教学类|教学");

    assertThat(reference.text()).startsWith("incidents~total~2023-24_2025-26~*~");
    assertThat(FigureReference.parse(reference.text())).isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!zz", "!", "!4", "x!-1"})
  void refusesWhatCannotBeDecoded(String unit) {
    assertThatThrownBy(() -> FigureReference.parse("incidents~total~2013-14~" + unit + "~*"))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("There is no figure");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incidents~total~2025-26_2023-24~*~*",
        "analysis~sum~influence~2025-26~2023-24~*~*~*",
        "analysis~sum~warning~2026-10-31~2026-10-01~*~*~*",
        "readings~STU-17~P23~2025-26!2F2-W10~2025-26!2F2-W07",
        "readings~STU-17~P23~2025-26!2F2-W01~2025-26!2F1-W20"
      })
  void refusesYearsDaysAndPeriodsThatAreTurnedRound(String reference) {
    assertThatThrownBy(() -> FigureScope.unit(reference))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("put the earlier one first");
  }

  @Test
  void refusesWhatNoReportEverPrinted() {
    assertThatThrownBy(() -> FigureReference.parse("incidents~averages~2013-14~*~*"))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("averages");
  }
}

package io.vigil.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTest {

  @Test
  void countsBytesNotCharacters() {
    assertThat(Fitting.bytes("预警")).isEqualTo(6);
    assertThat(Fitting.lines(10, 9, "预警"::repeat)).isEqualTo(1);
    assertThat(Fitting.lines(3, 100, "预警"::repeat)).isEqualTo(3);
    assertThat(Fitting.lines(3, 2, "预警"::repeat)).isZero();
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Fitting.cut("预警", 5)).isEqualTo("预");
    assertThat(Fitting.cut("a😀b", 4)).isEqualTo("a");
    assertThat(Fitting.cut("a😀b", 5)).isEqualTo("a😀");
    assertThat(Fitting.cut("ab", 5)).isEqualTo("ab");
  }
}

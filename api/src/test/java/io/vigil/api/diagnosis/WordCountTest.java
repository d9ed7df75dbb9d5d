package io.vigil.api.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Word shows as 字数. */
class WordCountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "质量保证|4",
        "到课率，93.5%|5",
        "2025年|2",
        "PLC实训（一）|6",
        "CAD/CAM 课程|3",
        "hello, world|2",
        "don’t stop|2",
        "“双师型”教师|7",
        "第一——第二|6",
        "产教融合…|5",
        "尚未开始。|5",
        "２０２５|4",
        "囧㐂龘䶮|4",
        "𠮷野|2"
      })
  void countsAsWordDoes(String text, int count) {
    assertThat(WordCount.of(text)).isEqualTo(count);
  }

  @Test
  void spacesAndLineEndsCountNothing() {
    assertThat(WordCount.of("")).isZero();
    assertThat(WordCount.of(" \t\n　 ")).isZero();
    assertThat(WordCount.of("质 量\n保　证")).isEqualTo(4);
  }

  @Test
  void aTextIsAsLongAsItsLines() {
    assertThat(WordCount.of("达标\n" + "质".repeat(498))).isEqualTo(500);
  }
}

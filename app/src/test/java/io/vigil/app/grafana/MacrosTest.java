package io.vigil.app.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {

  private static final Instant FROM = Instant.parse("2018-04-12T18:00:00Z");
  private static final Instant TO = Instant.parse("2018-04-12T18:05:00Z");

  private final Macros plain = new Macros(false, FROM, TO, Duration.ofMinutes(1));
  private final Macros timescale = new Macros(true, FROM, TO, Duration.ofMinutes(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$__time(c) | c AS \"time\"",
        "$__timeEpoch(c) | extract(epoch from c) as \"time\"",
        "$__timeFilter(c) | c BETWEEN '2018-04-12T18:00:00Z' AND '2018-04-12T18:05:00Z'",
        "$__timeFrom() | '2018-04-12T18:00:00Z'",
        "$__timeTo() | '2018-04-12T18:05:00Z'",
        "$__timeGroup(c,'5m') | floor(extract(epoch from c)/300)*300",
        "$__timeGroup(c, '5m', NULL) | floor(extract(epoch from c)/300)*300",
        "$__timeGroup(c,'5m'), x | floor(extract(epoch from c)/300)*300 AS \"time\", x",
        "$__timeGroupAlias(c,'5m') | floor(extract(epoch from c)/300)*300 AS \"time\"",
        "$__unixEpochFilter(c) | c >= 1523556000 AND c <= 1523556300",
        "$__unixEpochFrom() $__unixEpochTo() | 1523556000 1523556300",
        "$__unixEpochNanoFilter(c) | c >= 1523556000000000000 AND c <= 1523556300000000000",
        "$__unixEpochNanoFrom() $__unixEpochNanoTo() | 1523556000000000000 1523556300000000000",
        "$__unixEpochGroup(c,'5m') | floor((c)/300)*300",
        "$__unixEpochGroupAlias(c,'5m') | floor((c)/300)*300 AS \"time\"",
        "$__interval_ms | 60000",
        "'$__interval' | '60000ms'",
      })
  void expandsAsGrafanaDoes(String sql, String expected) {
    assertThat(plain.expand(sql)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$__timeGroup(c,'5m') | time_bucket('300.000s',c)",
        "$__timeGroup(c,'12d') | time_bucket('1036800.000s',c)",
        "$__timeGroup(c,'20ms') | time_bucket('0.020s',c)",
        "$__timeGroupAlias(c,'5m') | time_bucket('300.000s',c) AS \"time\"",
      })
  void groupsByBucketsOfTimescale(String sql, String expected) {
    assertThat(timescale.expand(sql)).isEqualTo(expected);
  }

  @Test
  void endsAnArgumentAtItsFirstClosingBracket() {
    assertThat(plain.expand("$__timeFilter(coalesce(a, b))"))
        .isEqualTo("coalesce(a BETWEEN '2018-04-12T18:00:00Z' AND '2018-04-12T18:05:00Z')");
  }

  @Test
  void writesFractionsOfASecondWithoutTrailingZeros() {
    var macros = new Macros(false, FROM.plusMillis(120), TO, Duration.ofMinutes(1));

    assertThat(macros.expand("$__timeFrom()")).isEqualTo("'2018-04-12T18:00:00.12Z'");
  }

  @Test
  void refusesWhatGrafanaDoesNotKnow() {
    assertThatThrownBy(() -> plain.expand("SELECT $__foo(c)"))
        .hasMessageContaining("unknown macro \"$__foo(c)\"");
  }

  @ParameterizedTest
  @CsvSource({"'$__timeGroup(c,''0m'')'", "'$__timeGroup(c,''soon'')'", "$__timeGroup(c)"})
  void refusesAGroupWithoutAUsableInterval(String sql) {
    assertThatThrownBy(() -> plain.expand(sql)).isInstanceOf(IllegalArgumentException.class);
  }
}

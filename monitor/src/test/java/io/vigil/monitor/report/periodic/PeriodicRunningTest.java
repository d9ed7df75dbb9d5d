package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.report.figure.Counted;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** October after a September of twelve incidents. */
class PeriodicRunningTest extends PeriodicFixture {
  private static final Bulletin BULLETIN = new Bulletin();

  @BeforeEach
  void twelveIncidentsInSeptember() {
    before(Counted.CASE, "D02", 12);
  }

  private String on(LocalDate day) {
    today = day;
    return text(written(BULLETIN, OCTOBER, false));
  }

  @Test
  void inItsSecondWeekFewerIncidentsAreNoFinding() {
    given(Counted.CASE, "D02", "CT-01", 1, 2);

    assertThat(on(LocalDate.of(2026, 10, 12)))
        .contains("2026年10月尚未结束：各项数字只计到2026年10月12日，即31天中的12天。")
        .contains("2026年9月全期为12起；按已过天数折算，增减未达到统计显著");
  }

  @Test
  void inItsSecondWeekAsManyAsInAllOfTheMonthBeforeAreOne() {
    given(Counted.CASE, "D02", "CT-01", 1, 13);

    assertThat(on(LocalDate.of(2026, 10, 12))).contains("按已过天数折算，变化达到统计显著。");
  }

  @Test
  void onceItIsOverItStandsForTheWholeMonth() {
    given(Counted.CASE, "D02", "CT-01", 1, 2);

    assertThat(on(LocalDate.of(2026, 10, 31))).contains("尚未结束", "31天中的31天");
    assertThat(on(LocalDate.of(2026, 11, 1)))
        .contains("2026年10月（2026年10月1日至2026年10月31日）全校的质量监测情况，数据截至2026年11月1日。")
        .contains("2026年9月为12起；变化达到统计显著。")
        .doesNotContain("尚未结束", "折算");
  }

  @Test
  void whatIsOpenIsSoOnTheDayUntilWhichItCounts() {
    given(Counted.WARNING, "D02", "RED", 1, 1);
    given(Counted.WARNING_OPEN, "D02", "RED", 1, 1);

    assertThat(on(LocalDate.of(2026, 10, 12))).contains("截至统计日未结1条").doesNotContain("期末");
    assertThat(rows(written(BULLETIN, OCTOBER, false).document(), "总体情况")).contains("未结预警（条）|1|0");
    assertThat(on(LocalDate.of(2026, 11, 1))).contains("期末未结1条");
  }

  @Test
  void itSaysSoInEnglishToo() {
    today = LocalDate.of(2026, 10, 12);

    assertThat(
            text(PeriodicReports.write(BULLETIN, frame(BULLETIN, OCTOBER), Locale.ENGLISH, false)))
        .contains("is not over yet: figures count until 2026-10-12 only, 12 of its 31 days.")
        .contains("open on the day until which this counts 0");
  }
}

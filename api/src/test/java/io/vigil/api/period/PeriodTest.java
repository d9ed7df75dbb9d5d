package io.vigil.api.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.period.Period.Month;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.TeachingWeek;
import io.vigil.api.period.Period.Term;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "DAY,2013-10-07",
    "WEEK,2013-W41",
    "WEEK,2015-W53",
    "TEACHING_WEEK,2026-27/1-W12",
    "MONTH,2013-10",
    "TERM,2013-14/1",
    "SCHOOL_YEAR,2013-14",
    "SCHOOL_YEAR,1999-00",
    "CALENDAR_YEAR,2014"
  })
  void whatIsReadIsWrittenTheSame(PeriodKind kind, String text) {
    Period period = Period.parse(" " + text + " ", kind);

    assertThat(period.kind()).isEqualTo(kind);
    assertThat(period.code()).isEqualTo(text);
  }

  @Test
  void theSameTextIsAMonthOrASchoolYear() {
    assertThat(Period.parse("2011-12", PeriodKind.MONTH))
        .isEqualTo(new Month(YearMonth.of(2011, 12)));
    assertThat(Period.parse("2011-12", PeriodKind.SCHOOL_YEAR)).isEqualTo(new SchoolYear(2011));
  }

  @Test
  void aWeekMayBeWrittenWithOneDigit() {
    assertThat(Period.parse("2026-27/1-W3", PeriodKind.TEACHING_WEEK))
        .isEqualTo(new TeachingWeek(new Term(new SchoolYear(2026), 1), 3));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,2013-02-30",
    "DAY,2013-2-3",
    "DAY,2013-10",
    "WEEK,2014-W53",
    "WEEK,2014-W0",
    "TEACHING_WEEK,2026-27/1-W31",
    "TEACHING_WEEK,2026-27/3-W1",
    "MONTH,2013-13",
    "TERM,2013-15/1",
    "TERM,2013-14/3",
    "SCHOOL_YEAR,2013-15",
    "SCHOOL_YEAR,2013",
    "CALENDAR_YEAR,13"
  })
  void whatIsNoPeriodOfTheKindIsRefused(PeriodKind kind, String text) {
    assertThatThrownBy(() -> Period.parse(text, kind))
        .isInstanceOf(PeriodFormatException.class)
        .hasMessageContaining(text);
  }

  @Test
  void theRefusalShowsAFormThatWouldDo() {
    assertThatThrownBy(() -> Period.parse("autumn", PeriodKind.TERM))
        .hasMessage("'autumn' is not a period; write a term such as 2013-14/1");
  }
}

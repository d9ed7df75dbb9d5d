package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.TermDates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many warnings the attendance of classes may raise. An episode begins with the second teaching
 * week in a row below the line and ends with the first week that is not; the end of a term ends
 * every row. A rate equal to the line is not below it.
 */
class EpisodesTest {
  private static final int PERSISTENCE = 2;

  @ParameterizedTest
  @CsvSource({
    "2023-24/1, 69",
    "2023-24/2, 8",
    "2024-25/1, 29",
    "2024-25/2, 7",
    "2025-26/1, 28",
    "2025-26/2, 9",
    "2026-27/1, 29"
  })
  void countsWhatTheStandardOfTodayWouldRaise(String term, int episodes) {
    assertThat(episodes(Facts.term(term), 90)).isEqualTo(episodes);
  }

  @ParameterizedTest
  @CsvSource({"2023-24/1, 18", "2023-24/2, 0"})
  void countsLessUnderTheStandardOfItsTime(String term, int episodes) {
    assertThat(episodes(Facts.term(term), 88)).isEqualTo(episodes);
  }

  private static int episodes(TermDates term, double line) {
    Map<String, TreeMap<Integer, List<DemoReading>>> weeks =
        Facts.attendance(term).stream()
            .collect(
                Collectors.groupingBy(
                    DemoReading::unit,
                    Collectors.groupingBy(
                        r -> term.weekOf(Facts.day(r)).week(), TreeMap::new, Collectors.toList())));
    return weeks.values().stream().mapToInt(ofClass -> episodes(ofClass.values(), line)).sum();
  }

  private static int episodes(Iterable<List<DemoReading>> weeks, double line) {
    int episodes = 0;
    int inARow = 0;
    for (List<DemoReading> week : weeks) {
      boolean below = 100 * Facts.present(week) < line * Facts.expected(week);
      inARow = below ? inARow + 1 : 0;
      episodes += inARow == PERSISTENCE ? 1 : 0;
    }
    return episodes;
  }
}

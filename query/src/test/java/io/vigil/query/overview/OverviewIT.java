package io.vigil.query.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.overview.FindMatrix;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.overview.FindRecentChanges;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverviewIT {

  /** Friday of the third teaching week that the usual calendar assumes. */
  private static final LocalDate TODAY = LocalDate.of(2025, 9, 19);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void twoFacultiesWithTwoYears() {
    List<VigilEvent> events = new ArrayList<>();
    events.add(Facts.unit("COLLEGE", UnitKind.SCHOOL, null));
    events.add(Facts.unit("F1", UnitKind.FACULTY, "COLLEGE"));
    events.add(Facts.unit("F2", UnitKind.FACULTY, "COLLEGE"));
    events.add(Facts.unit("F1-A", UnitKind.CLASS_GROUP, "F1"));
    events.add(Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK));
    events.add(Facts.lines("ATT"));
    events.add(Facts.assigned("ATT", "F1-A", "2025-26/1-W01"));
    events.add(Facts.assigned("ATT", "F2", "2025-26/1-W01"));
    events.add(week("F1-A", "2024-25/1-W02", 80));
    events.add(week("F1-A", "2025-26/1-W01", 85));
    events.add(week("F1-A", "2025-26/1-W02", 88));
    events.add(week("F1-A", "2025-26/1-W03", 70));
    for (int week = 1; week <= 16; week++) {
      events.add(
          week("F2", "2023-24/1-W%02d".formatted(week), week <= 8 ? 90 : week <= 12 ? 92 : 97));
    }
    readSide.given(events);
  }

  @Test
  void theMatrixComparesTheLastFullTeachingWeekWithTheSameOneOfLastYear() {
    var matrix = readSide.query(new FindMatrix(List.of("ATT"), TODAY), FindMatrix.Result.class);

    assertThat(matrix.columns()).extracting(FindMatrix.Column::controlPoint).containsExactly("ATT");
    assertThat(matrix.rows()).extracting(FindMatrix.Row::unit).containsExactly("F1", "F2");
    assertThat(matrix.rows().getFirst().cells())
        .containsExactly(
            new FindMatrix.Cell(
                "2025-26/1-W02", 88.0, Colour.BLUE, "2024-25/1-W02", 80.0, true, false, null));
  }

  @Test
  void withoutAChoiceTheMatrixShowsWhatFacultiesDeliver() {
    assertThat(readSide.query(new FindMatrix(List.of(), TODAY), FindMatrix.Result.class).columns())
        .extracting(FindMatrix.Column::controlPoint)
        .containsExactly("ATT");
  }

  @Test
  void theOverviewCountsWhatThereIsAndWhatIsMissing() {
    var overview = readSide.query(new FindOverview(TODAY), FindOverview.Result.class);

    assertThat(overview.readings()).isEqualTo(20);
    assertThat(overview.units()).isEqualTo(4);
    assertThat(overview.latestRecordedAt()).isEqualTo(Facts.NOW);
    assertThat(overview.missing()).isEqualTo(2);
    // all four readings that were due were recorded later than this week began, or never
    assertThat(overview.missingBefore()).isEqualTo(4);
  }

  @Test
  void goodNewsAreLongRunsAtTargetAndImprovements() {
    var changes = readSide.query(new FindRecentChanges(5), FindRecentChanges.Result.class);

    assertThat(changes.runs())
        .extracting(
            FindRecentChanges.Run::unit,
            FindRecentChanges.Run::periods,
            FindRecentChanges.Run::since)
        .containsExactly(tuple("F2", 4L, "2023-24/1-W13"));
    assertThat(changes.improvements())
        .extracting(
            FindRecentChanges.Improvement::unit,
            FindRecentChanges.Improvement::before,
            FindRecentChanges.Improvement::now)
        .containsExactly(tuple("F2", 92.0, 97.0));
  }

  private static VigilEvent week(String unit, String week, double percent) {
    return Facts.ratio("ATT", unit, PeriodKind.TEACHING_WEEK, week, percent, 100);
  }
}

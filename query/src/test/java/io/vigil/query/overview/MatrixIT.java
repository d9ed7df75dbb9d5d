package io.vigil.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.api.overview.FindMatrix;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatrixIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void aShareThatComesDailyIsTheFirstColumn() {
    readSide.given(
        Facts.unit("F1", UnitKind.FACULTY, null),
        Facts.unit("F2", UnitKind.FACULTY, null),
        Facts.point("A", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK),
        Facts.point("B", "%", Direction.HIGHER_IS_BETTER, PeriodKind.DAY, PeriodKind.TEACHING_WEEK),
        Facts.reading("A", "F1", PeriodKind.TEACHING_WEEK, "2025-26/1-W01", 91.0),
        Facts.reading("A", "F2", PeriodKind.TEACHING_WEEK, "2025-26/1-W01", 92.0),
        Facts.ratio("B", "F1", PeriodKind.DAY, "2025-09-10", 38, 40));

    var matrix =
        readSide.query(
            new FindMatrix(List.of(), LocalDate.of(2025, 9, 19)), FindMatrix.Result.class);

    assertThat(matrix.columns())
        .extracting(FindMatrix.Column::controlPoint)
        .containsExactly("B", "A");
  }
}

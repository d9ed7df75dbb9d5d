package io.vigil.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.overview.FindMatrix;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MatrixColumnsIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void ofWhatSaysNothingOfAFacultyNoColumnIsSpent() {
    var facts = new ArrayList<VigilEvent>();
    facts.add(Facts.unit("F7", UnitKind.FACULTY, null));
    facts.add(Facts.unit("C7", UnitKind.COURSE, "F7"));
    for (int i = 0; i < 12; i++) {
      facts.add(Facts.point("M" + i, "分", Direction.HIGHER_IS_BETTER, PeriodKind.TERM));
      String unit = i < 4 ? "C7" : "F7";
      facts.add(Facts.reading("M" + i, unit, PeriodKind.TERM, "2024-25/2", 80.0 + i));
    }
    readSide.given(facts.toArray(VigilEvent[]::new));

    var matrix =
        readSide.query(
            new FindMatrix(List.of(), LocalDate.of(2025, 9, 19)), FindMatrix.Result.class);

    assertThat(matrix.columns())
        .extracting(FindMatrix.Column::controlPoint)
        .hasSize(8)
        .noneMatch(point -> Set.of("M0", "M1", "M2", "M3").contains(point));
  }
}

package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

  @Test
  void unitsOfOneNameAreOfferedByTheirIdsAndPersonsNotAtAll() {
    assertThat(
            UnitTree.suggestions(
                List.of(
                    unit("P23", "汽车检测", UnitKind.PROGRAMME),
                    unit("C07", "汽车检测", UnitKind.COURSE),
                    unit("D02", "汽车工程学院", UnitKind.FACULTY),
                    unit("X1", null, UnitKind.OFFICE),
                    unit("T0012", "汽车检测", UnitKind.TEACHER))))
        .extracting(UnitTree.Suggestion::written)
        .containsExactly("P23", "C07", "汽车工程学院", "X1");
  }

  private static ListUnits.Item unit(String id, @Nullable String name, UnitKind kind) {
    return new ListUnits.Item(id, name, kind, null, List.of(id), List.of());
  }
}

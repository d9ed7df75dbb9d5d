package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What stands behind figures, for those who may see it all and those who may not. */
@Order(2)
class DemoFiguresIT extends RunningDemoCollege {
  private static final String OF_TEACHERS =
      """
      SELECT
        r.control_point AS point, c.ancestor AS unit, replace(r.period, '/', '!2F') AS period,
        r.unit AS teacher
      FROM board.reading AS r
      JOIN board.unit_closure AS c ON c.descendant = r.unit
      JOIN board.unit AS u ON u.unit = r.unit
      WHERE u.kind = 'TEACHER' AND c.ancestor = 'D02'
      ORDER BY r.period DESC, r.unit
      LIMIT 1
      """;

  @Test
  void rowsOfTeachersAreListedForTheQualityOfficeAndCountedForADean() {
    Map<String, Object> found = jdbc.sql(OF_TEACHERS).query().singleRow();
    String page =
        "/figures/readings~%1$s~%2$s~%3$s~%3$s"
            .formatted(found.get("point"), found.get("unit"), found.get("period"));
    String teacher = "/units/" + found.get("teacher");

    assertThat(new Visitor(port, "demo-quality").see(page)).contains(teacher);
    assertThat(new Visitor(port, "demo-auto-dean").see(page))
        .contains("属于教师等个人，只计入数值，不逐条列出")
        .doesNotContain("/units/T0");
  }
}

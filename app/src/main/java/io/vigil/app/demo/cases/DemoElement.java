package io.vigil.app.demo.cases;

import io.vigil.api.diagnosis.Box;
import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the demo college wrote about an element in its self-diagnosis of 2025-26.
 *
 * @param written when; {@code null} where nothing is written yet
 * @param values control points whose last two values it cites
 */
public record DemoElement(
    String element,
    @Nullable LocalDate written,
    @Nullable String conclusion,
    List<String> values,
    Map<Box, String> texts) {
  private static final List<Box> BOXES =
      List.of(Box.ATTAINMENT, Box.ACHIEVEMENTS, Box.PROBLEMS, Box.CAUSES, Box.MEASURES, Box.EFFECT);

  /** In the order of the elements. */
  public static List<DemoElement> all() {
    return Table.of("cases/self-diagnosis.csv").rows().stream().map(DemoElement::read).toList();
  }

  private static DemoElement read(Table.Row row) {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    for (Box box : BOXES) {
      String column = box.name().toLowerCase(Locale.ROOT);
      if (row.has(column)) {
        texts.put(box, row.text(column));
      }
    }
    return new DemoElement(
        row.text("element"),
        row.has("written") ? LocalDate.parse(row.text("written")) : null,
        row.has("conclusion") ? row.text("conclusion") : null,
        row.has("values") ? List.of(row.text("values").split(",")) : List.of(),
        texts);
  }
}

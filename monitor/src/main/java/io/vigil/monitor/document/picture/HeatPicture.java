package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.HeatMap;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields, the darker the larger the figure in them. */
final class HeatPicture {
  private static final double ROW = 20;
  private static final double DARKEST = 0.9;
  private static final double TOO_DARK_FOR_BLACK = 0.5;

  private final Canvas canvas = new Canvas();
  private final HeatMap chart;
  private final double names;
  private final double left;
  private final double field;
  private final double largest;

  private HeatPicture(HeatMap chart) {
    this.chart = chart;
    names = Frame.namesWidth(chart.rows().stream().map(HeatMap.Row::name).toList());
    left = Frame.EDGE + names + 6;
    field = (Picture.WIDTH - Frame.EDGE - left) / chart.columns().size();
    largest =
        chart.rows().stream()
            .flatMap(row -> row.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
  }

  static Picture of(HeatMap chart) {
    return new HeatPicture(chart).draw();
  }

  private Picture draw() {
    for (int i = 0; i < chart.columns().size(); i++) {
      String name = Canvas.cut(chart.columns().get(i), field - 2);
      canvas.label(left + (i + 0.5) * field, Frame.TOP - 8, name, Anchor.MIDDLE);
    }
    for (int i = 0; i < chart.rows().size(); i++) {
      row(chart.rows().get(i), Frame.TOP + i * ROW);
    }
    double bottom = Frame.TOP + chart.rows().size() * ROW;
    canvas.label(Picture.WIDTH - Frame.EDGE, bottom + 14, chart.measure(), Anchor.END);
    return canvas.picture(bottom + 20, chart.caption());
  }

  private void row(HeatMap.Row row, double y) {
    Frame.name(canvas, row.name(), names, y + ROW / 2);
    for (int i = 0; i < row.values().size(); i++) {
      field(row.values().get(i), left + i * field, y);
    }
  }

  private void field(@Nullable BigDecimal value, double x, double y) {
    double ink = value == null || largest <= 0 ? 0 : value.doubleValue() / largest * DARKEST;
    canvas.rectangle(x, y, field, ROW, Math.max(0, ink));
    String shown = value == null ? "—" : Axis.shown(value);
    if (ink > TOO_DARK_FOR_BLACK) {
      canvas.whiteLabel(x + field / 2, y + ROW / 2 + 3, shown, Anchor.MIDDLE);
    } else {
      canvas.label(x + field / 2, y + ROW / 2 + 3, shown, Anchor.MIDDLE);
    }
  }
}

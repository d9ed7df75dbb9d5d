package io.vigil.monitor.report.analysis;

import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values before and after the measures of each warning, those of a control point below one
 * another; measures of one warning between the same values are one line.
 */
record EffectCharts(Material material) {
  private static final String KEY = "F6";
  private static final String PERCENT = "%";

  /** So many lines, with the names of what they measure, go on a page with the text above. */
  private static final int LINES = 16;

  void write(Sheet sheet) {
    List<BeforeAfterChart.Pair> pairs =
        material.measures().stream()
            .filter(measure -> PERCENT.equals(measure.unitOfMeasure()))
            .flatMap(measure -> pair(sheet.words(), measure))
            .distinct()
            .collect(
                Collectors.groupingBy(
                    BeforeAfterChart.Pair::of, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    for (int first = 0; first < pairs.size(); first += LINES) {
      String key = first == 0 ? KEY : KEY + "-" + (first / LINES + 1);
      sheet.add(
          new BeforeAfterChart(
              key,
              sheet.chart(KEY),
              PERCENT,
              pairs.subList(first, Math.min(first + LINES, pairs.size()))));
    }
  }

  private Stream<BeforeAfterChart.Pair> pair(Words words, Measure measure) {
    Effect effect = measure.effect();
    if (effect == null) {
      return Stream.empty();
    }
    Effect.After after = measure.after();
    return Stream.of(
        new BeforeAfterChart.Pair(
            Stream.of(measure.number(), measure.unitName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")),
            Words.rounded(effect.before(), 1),
            after == null ? null : Words.rounded(after.value(), 1),
            words.text("verdict." + measure.judged(material.asOf()).outcome()),
            words.text("chart.measured", name(words, measure), PERCENT)));
  }

  private static String name(Words words, Measure measure) {
    String name = words.isChinese() ? measure.pointName() : measure.pointNameEn();
    return name == null ? measure.controlPoint() : name;
  }
}

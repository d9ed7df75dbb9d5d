package io.vigil.monitor.detect.count;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Tables that lie beside the tests. */
final class Tables {
  private Tables() {}

  static List<Map<String, String>> rows(String name) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Objects.requireNonNull(Tables.class.getResourceAsStream("/detect/" + name))),
                StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().toList();
      String[] head = lines.getFirst().split(",");
      return lines.stream().skip(1).map(line -> row(head, line.split(","))).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> row(String[] head, String[] cells) {
    var row = new LinkedHashMap<String, String>();
    for (int column = 0; column < head.length; column++) {
      row.put(head[column], cells[column]);
    }
    return row;
  }

  /** The simulated series, by name. */
  static Map<String, CountSeries> series() {
    var counts = new HashMap<String, List<Double>>();
    for (Map<String, String> row : rows("farrington-series.csv.gz")) {
      row.forEach(
          (name, cell) ->
              counts.computeIfAbsent(name, any -> new ArrayList<>()).add(Double.valueOf(cell)));
    }
    counts.remove("t");
    var series = new HashMap<String, CountSeries>();
    counts.forEach(
        (name, list) ->
            series.put(
                name, CountSeries.of(list.stream().mapToDouble(Double::doubleValue).toArray())));
    return series;
  }
}

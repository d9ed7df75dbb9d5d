package io.vigil.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to measure on.
 *
 * @param rows readings of a generated file, where no file is given
 * @param data directory with {@code units.csv} and {@code attendance-*.csv.gz} of real readings
 * @param work directory for data and files of the run
 */
record Options(int rows, @Nullable Path data, Path work) {
  private static final String DEFAULT_ROWS = "657239";

  static Options of(String... arguments) {
    Map<String, String> given =
        Arrays.stream(arguments)
            .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part.length > 1 ? part[1] : ""));
    String data = given.get("data");
    return new Options(
        Integer.parseInt(given.getOrDefault("rows", DEFAULT_ROWS)),
        data == null ? null : Path.of(data),
        Path.of(given.getOrDefault("work", "target/bench")));
  }
}

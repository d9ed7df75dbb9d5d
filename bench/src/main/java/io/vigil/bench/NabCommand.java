package io.vigil.bench;

import io.vigil.monitor.detect.stream.ForestDetector;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code nab DATA_DIR OUT_DIR}: gives every value of streams an anomaly score from 0 to 1, in one
 * pass with one set of parameters. Each {@code .csv} under DATA_DIR has {@code timestamp,value};
 * the file of the same place under OUT_DIR gets {@code timestamp,value,anomaly_score}.
 */
final class NabCommand {
  private static final String USAGE = "nab DATA_DIR OUT_DIR";
  private static final List<String> HEAD = List.of("timestamp", "value");

  private NabCommand() {}

  static void run(List<String> words) throws IOException, Refused {
    Arguments arguments = Arguments.of(words, Set.of());
    Path data = arguments.file(0, USAGE);
    Path out = arguments.file(1, USAGE);
    if (!Files.isDirectory(data)) {
      throw new Refused("There is no directory %s. Usage: %s".formatted(data, USAGE));
    }
    for (Path file : files(data)) {
      score(file, out.resolve(data.relativize(file).toString()));
    }
  }

  private static List<Path> files(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  private static void score(Path in, Path out) throws IOException, Refused {
    Files.createDirectories(out.toAbsolutePath().getParent());
    CsvFile.write(out, writer -> score(in, writer));
  }

  private static void score(Path in, Writer out) throws IOException, Refused {
    var detector = new ForestDetector();
    out.write("timestamp,value,anomaly_score\n");
    Rows.of(
        in,
        HEAD,
        row -> {
          double anomaly = detector.step(row.number(1)).anomaly();
          out.write(row.text(0) + "," + row.text(1) + "," + anomaly + "\n");
        });
  }
}

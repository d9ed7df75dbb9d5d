package io.vigil.command.table;

import io.vigil.command.table.FileProblem.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a table is written. */
public enum Format {
  CSV,
  XLSX,
  JSON;

  /**
   * What the sender says it is; {@code null} where that leaves it open.
   *
   * @throws FileProblem where it says to be something that is not read here
   */
  static @Nullable Format declared(@Nullable String mediaType, @Nullable String fileName) {
    String type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "", "application/octet-stream", "application/gzip", "application/x-gzip" ->
          byName(fileName);
      case "text/csv", "text/plain", "application/csv", "text/tab-separated-values" -> CSV;
      case "application/vnd.ms-excel" -> byName(fileName);
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> XLSX;
      case "application/json", "application/x-ndjson", "application/ndjson", "application/jsonl" ->
          JSON;
      default -> throw new FileProblem(Kind.UNSUPPORTED_FORMAT, "file.type", type);
    };
  }

  private static @Nullable Format byName(@Nullable String fileName) {
    String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xls") || name.endsWith(".ods") || name.endsWith(".zip")) {
      throw new FileProblem(Kind.UNSUPPORTED_FORMAT, "file.name", name);
    }
    if (name.endsWith(".xlsx")) {
      return XLSX;
    }
    if (name.endsWith("json") || name.endsWith(".jsonl") || name.endsWith("json.gz")) {
      return JSON;
    }
    return name.endsWith(".csv") || name.endsWith(".csv.gz") ? CSV : null;
  }
}

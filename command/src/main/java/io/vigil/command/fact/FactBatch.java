package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportStarted;
import io.vigil.command.imports.RowError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go in together or not at all, with the progress of their import.
 *
 * @param importId {@code null} for facts that no import brought
 * @param start present in the first batch of an import
 * @param errors refused rows that are to be kept word by word
 * @param rejected how many rows were refused
 * @param bytes size of the file as read so far
 * @param end present in the last batch; makes the closing event from the counts of the whole
 * @param metaData what every event of the batch carries
 */
public record FactBatch(
    @Nullable String importId,
    @Nullable ImportStarted start,
    List<FactRow> rows,
    List<RowError> errors,
    long rejected,
    long bytes,
    @Nullable Function<ImportCounts, ImportEvent> end,
    Map<String, String> metaData) {

  /** Facts of the system itself. */
  public static FactBatch of(List<FactRow> rows, Map<String, String> metaData) {
    return new FactBatch(null, null, rows, List.of(), 0, 0, null, metaData);
  }
}

package io.vigil.command.intake;

import io.vigil.api.imports.ImportCounts;
import io.vigil.command.imports.RowError;
import java.util.List;

/**
 * What became of an import; all its rows are stored.
 *
 * @param errors the first refused rows; all of them stand in the marked copy
 * @param markedFile whether there is a marked copy
 */
public record ImportResult(
    String importId, ImportCounts counts, List<RowError> errors, boolean markedFile) {}

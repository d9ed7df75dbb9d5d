package io.vigil.command.intake;

import io.vigil.command.table.FileProblem;
import io.vigil.command.table.Reasons;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Says to people why an import broke off. What an exception says is left to the log: it may quote
 * what stands in a row, and this is kept for ever.
 */
final class ImportFailure {
  private ImportFailure() {}

  static String reason(Throwable failure, Locale locale) {
    return failure instanceof FileProblem problem
        ? problem.message(locale)
        : Reasons.text(isStorage(failure) ? "import.not-stored" : "import.fault", locale);
  }

  private static boolean isStorage(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof SQLException
            || failure instanceof DataAccessException
            || failure instanceof TransactionException
            || isStorage(failure.getCause()));
  }
}

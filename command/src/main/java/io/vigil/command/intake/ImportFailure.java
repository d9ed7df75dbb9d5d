package io.vigil.command.intake;

import io.vigil.command.table.FileProblem;
import io.vigil.command.table.Reasons;
import java.util.Locale;

/** Says to people why an import broke off. */
final class ImportFailure {
  private ImportFailure() {}

  static String reason(Throwable failure, Locale locale) {
    return failure instanceof FileProblem problem
        ? problem.message(locale)
        : Reasons.text("import.not-stored", locale, root(failure));
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}

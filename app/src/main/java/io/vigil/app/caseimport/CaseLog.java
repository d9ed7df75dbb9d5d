package io.vigil.app.caseimport;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.security.SignedIn;
import io.vigil.command.intake.CaseImports;
import io.vigil.command.intake.CaseImports.Taken;
import java.io.InputStream;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps files of cases in the log of imports, in a process that has the log. */
@Component
class CaseLog {
  private final ObjectProvider<CaseImports> imports;

  CaseLog(ObjectProvider<CaseImports> imports) {
    this.imports = imports;
  }

  CaseReceipt take(
      SignedIn person, ImportKind kind, CaseFile file, Function<InputStream, Taken> taking) {
    CaseImports log = imports.getIfAvailable();
    return log == null
        ? CaseReceipt.of(null, taking.apply(file.body()))
        : CaseReceipt.of(log.run(file.request(person, kind), file.body(), taking));
  }
}

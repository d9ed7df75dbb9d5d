package io.vigil.app.wiring;

import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.app.rest.Deliveries;
import io.vigil.command.imports.Imports;
import io.vigil.command.intake.ImportRequest;
import io.vigil.command.intake.ImportResult;
import io.vigil.command.intake.Intake;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands files to intake, where it runs in this process. */
@Component
class IntakeDeliveries implements Deliveries {
  private final ObjectProvider<Intake> intake;
  private final ObjectProvider<Imports> imports;

  IntakeDeliveries(ObjectProvider<Intake> intake, ObjectProvider<Imports> imports) {
    this.intake = intake;
    this.imports = imports;
  }

  @Override
  public Receipt take(Delivery delivery, InputStream body) {
    return receipt(here().run(request(delivery), body));
  }

  @Override
  public ImportKind kindOf(@Nullable String fileName, InputStream body) {
    return here().kindOf(null, fileName, body);
  }

  private Intake here() {
    Intake here = intake.getIfAvailable();
    if (here == null) {
      throw Rejection.conflict(
          "machine.no-intake",
          "This process takes no files in; send them to one that runs the role 'command'.");
    }
    return here;
  }

  @Override
  public Optional<Path> marked(String importId) {
    return imports.stream().flatMap(log -> log.markedFile(importId).stream()).findFirst();
  }

  private static ImportRequest request(Delivery delivery) {
    return new ImportRequest(
            delivery.kind(),
            delivery.contentType(),
            delivery.fileName(),
            delivery.person().id().toString(),
            delivery.person().role().name(),
            delivery.channel(),
            null,
            delivery.person().scopes())
        .explainedIn(delivery.language());
  }

  private static Receipt receipt(ImportResult result) {
    ImportCounts counts = result.counts();
    return new Receipt(
        result.importId(),
        counts.accepted(),
        counts.unchanged(),
        counts.corrected(),
        counts.rejected(),
        result.errors().stream()
            .map(e -> new RowError(e.line(), e.column(), e.value(), e.reason()))
            .toList());
  }
}

package io.vigil.app.caseimport;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.security.SignedIn;
import io.vigil.command.intake.ImportRequest;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of cases as it was sent.
 *
 * @param channel over which it came
 * @param locale in which whoever sent it is answered
 */
public record CaseFile(
    @Nullable String mediaType,
    @Nullable String fileName,
    InputStream body,
    String channel,
    Locale locale) {

  ImportRequest request(SignedIn person, ImportKind kind) {
    return new ImportRequest(
            kind,
            mediaType,
            fileName,
            person.id().toString(),
            person.role().name(),
            channel,
            null,
            person.scopes())
        .explainedIn(locale);
  }
}

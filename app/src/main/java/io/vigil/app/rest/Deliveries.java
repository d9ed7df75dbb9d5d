package io.vigil.app.rest;

import io.vigil.api.imports.ImportKind;
import io.vigil.app.security.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes delivered files in; the body is read as it comes. */
public interface Deliveries {

  Receipt take(Delivery delivery, InputStream body) throws IOException;

  /**
   * What a file holds, by the names of its columns.
   *
   * @throws io.vigil.command.table.FileProblem if it cannot be told; it says what is missing
   */
  ImportKind kindOf(@Nullable String fileName, InputStream body);

  /** The file as delivered, with what is wrong marked; kept for a while. */
  Optional<Path> marked(String importId);

  /**
   * What is known of a file before it is read.
   *
   * @param contentType as the sender calls it; {@code null} lets the content decide
   * @param person who sends it
   * @param channel way it comes in: {@code api} or {@code page}
   * @param language in which refused rows are explained
   */
  record Delivery(
      ImportKind kind,
      @Nullable String contentType,
      @Nullable String fileName,
      SignedIn person,
      String channel,
      Locale language) {}

  /** What became of it; {@code errors} holds the first thousand. */
  record Receipt(
      String importId,
      long accepted,
      long unchanged,
      long corrected,
      long rejected,
      List<RowError> errors) {}

  /** What is wrong with a row. Lines count from 1 at the header. */
  record RowError(long line, @Nullable String column, @Nullable String value, String reason) {}
}

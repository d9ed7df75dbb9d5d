package io.vigil.app.report;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives documents out as files. */
@Component
public class DocumentAnswers {
  /** Says how many characters of a document the file could not hold, and names the first ones. */
  static final String SUBSTITUTED = "Vigil-Substituted-Characters";

  /** Servers and proxies take headers of some kilobytes; the note in the file names all. */
  private static final int NAMED = 10;

  private final DocumentFiles files = new DocumentFiles();

  /** The document as a file that is called like it. */
  public ResponseEntity<byte[]> answer(Document document, Format format) {
    return format == Format.HTML
        ? answer(document, format, ContentDisposition.inline())
        : download(document, format);
  }

  /** To be kept as a file, whatever the format. */
  public ResponseEntity<byte[]> download(Document document, Format format) {
    return answer(document, format, ContentDisposition.attachment());
  }

  /** What was made before, to be kept as a file. */
  public ResponseEntity<byte[]> download(
      Document document, DocumentFiles.Made made, Format format) {
    return answer(document, made, format, ContentDisposition.attachment());
  }

  private ResponseEntity<byte[]> answer(
      Document document, Format format, ContentDisposition.Builder how) {
    return answer(document, files.made(document, format), format, how);
  }

  private static ResponseEntity<byte[]> answer(
      Document document, DocumentFiles.Made made, Format format, ContentDisposition.Builder how) {
    String name = FileNames.of(document.head(), format.extension());
    var answer = ResponseEntity.ok();
    if (!made.substituted().isEmpty()) {
      answer.header(SUBSTITUTED, named(made.substituted()));
    }
    return answer
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(made.file());
  }

  private static String named(List<String> substituted) {
    return Stream.concat(
            Stream.of(String.valueOf(substituted.size())), substituted.stream().limit(NAMED))
        .collect(Collectors.joining("; "));
  }
}

package io.vigil.app.report;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives documents out as files. */
@Component
public class DocumentAnswers {
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

  private ResponseEntity<byte[]> answer(
      Document document, Format format, ContentDisposition.Builder how) {
    String name = FileNames.of(document.head(), format.extension());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(files.make(document, format));
  }
}

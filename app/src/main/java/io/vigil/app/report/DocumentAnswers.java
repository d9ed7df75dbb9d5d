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
    String name = FileNames.of(document.head(), format.extension());
    ContentDisposition.Builder how =
        format == Format.HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(files.make(document, format));
  }
}

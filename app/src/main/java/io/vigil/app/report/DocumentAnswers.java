package io.vigil.app.report;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives documents out as files. */
@Component
public class DocumentAnswers {
  private final DocumentFiles files = new DocumentFiles();

  /**
   * @param name of the file, without its ending
   */
  public ResponseEntity<byte[]> answer(Document document, Format format, String name) {
    ContentDisposition.Builder how =
        format == Format.HTML ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name + "." + format.extension()).build().toString())
        .body(files.make(document, format));
  }
}

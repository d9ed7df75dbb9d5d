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
    return format == Format.HTML
        ? answer(document, format, name, ContentDisposition.inline())
        : download(document, format, name);
  }

  /**
   * To be kept as a file, whatever the format.
   *
   * @param name of the file, without its ending
   */
  public ResponseEntity<byte[]> download(Document document, Format format, String name) {
    return answer(document, format, name, ContentDisposition.attachment());
  }

  private ResponseEntity<byte[]> answer(
      Document document, Format format, String name, ContentDisposition.Builder how) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name + "." + format.extension()).build().toString())
        .body(files.make(document, format));
  }
}

package io.vigil.app.rest;

import io.vigil.api.attachment.Exhibit;
import io.vigil.app.attachment.AttachmentDesk;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives a content out so that no browser runs it, with its hash (RFC 9530). */
public final class AttachmentAnswers {
  private AttachmentAnswers() {}

  public static ResponseEntity<byte[]> content(AttachmentDesk.Opened opened) {
    Exhibit exhibit = opened.item().exhibit();
    byte[] hash = HexFormat.of().parseHex(Objects.requireNonNull(exhibit.sha256()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Objects.requireNonNull(exhibit.mediaType())))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(exhibit.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Repr-Digest", "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(hash)))
        .body(opened.content());
  }
}

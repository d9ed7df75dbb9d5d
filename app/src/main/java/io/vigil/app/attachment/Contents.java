package io.vigil.app.attachment;

import io.vigil.app.axon.personal.PersonalBytes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the contents of evidence lie, each under the key of its attachment. */
@Component
class Contents {
  private final JdbcClient jdbc;
  private final PersonalBytes bytes;

  Contents(JdbcClient jdbc, PersonalBytes bytes) {
    this.jdbc = jdbc;
    this.bytes = bytes;
  }

  private record Kept(byte[] bytes, boolean sealed) {}

  void keep(String attachmentId, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO attachment.content (attachment_id, bytes, sealed) VALUES (:id, :bytes, true)
            """)
        .param("id", attachmentId)
        .param("bytes", bytes.seal(subject(attachmentId), content))
        .update();
  }

  Optional<byte[]> find(String attachmentId) {
    return jdbc.sql("SELECT bytes, sealed FROM attachment.content WHERE attachment_id = :id")
        .param("id", attachmentId)
        .query((row, index) -> new Kept(row.getBytes("bytes"), row.getBoolean("sealed")))
        .optional()
        .flatMap(
            kept ->
                kept.sealed()
                    ? bytes.open(subject(attachmentId), kept.bytes())
                    : Optional.of(kept.bytes()));
  }

  void destroy(String attachmentId) {
    jdbc.sql("DELETE FROM attachment.content WHERE attachment_id = :id")
        .param("id", attachmentId)
        .update();
  }

  private static String subject(String attachmentId) {
    return "attachment|" + attachmentId;
  }
}

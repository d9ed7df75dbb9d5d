package io.vigil.app.attachment;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the contents of evidence lie. */
@Component
class Contents {
  private final JdbcClient jdbc;

  Contents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String attachmentId, byte[] content) {
    jdbc.sql("INSERT INTO attachment.content (attachment_id, bytes) VALUES (:id, :bytes)")
        .param("id", attachmentId)
        .param("bytes", content)
        .update();
  }

  Optional<byte[]> find(String attachmentId) {
    return jdbc.sql("SELECT bytes FROM attachment.content WHERE attachment_id = :id")
        .param("id", attachmentId)
        .query((row, index) -> row.getBytes("bytes"))
        .optional();
  }

  void destroy(String attachmentId) {
    jdbc.sql("DELETE FROM attachment.content WHERE attachment_id = :id")
        .param("id", attachmentId)
        .update();
  }
}

package io.vigil.query.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.casework.By;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttachmentQueries {

  private static final String FIND =
      """
      SELECT a.*
      FROM inside.attachment AS a
      WHERE (a.attachment_id = :attachment)
        OR (a.kind = :kind AND a.case_id = :case)
      ORDER BY a.attached_at, a.attachment_id
      """;

  private final JdbcClient jdbc;

  AttachmentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindAttachments.Result handle(FindAttachments query) {
    AttachedTo kind = query.kind();
    return new FindAttachments.Result(
        jdbc.sql(FIND)
            .param("attachment", query.attachmentId())
            .param("kind", kind == null ? null : kind.name())
            .param("case", query.caseId())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindAttachments.Item item(ResultSet row) throws SQLException {
    return new FindAttachments.Item(
        row.getString("attachment_id"),
        Rows.name(row, "kind", AttachedTo.class),
        row.getString("case_id"),
        row.getString("unit"),
        exhibit(row),
        new By(
            row.getString("actor"),
            row.getString("role"),
            row.getString("channel"),
            row.getString("on_behalf_of")),
        Rows.time(row, "attached_at"),
        removal(row));
  }

  private static Exhibit exhibit(ResultSet row) throws SQLException {
    return new Exhibit(
        Rows.name(row, "form", AttachmentForm.class),
        Objects.requireNonNullElse(row.getString("name"), ""),
        row.getString("media_type"),
        Rows.whole(row, "size"),
        row.getString("sha256"),
        row.getString("link"),
        row.getObject("dated", LocalDate.class),
        row.getString("note"));
  }

  private static FindAttachments.@Nullable Removal removal(ResultSet row) throws SQLException {
    Instant at = Rows.optionalTime(row, "removed_at");
    return at == null
        ? null
        : new FindAttachments.Removal(
            at,
            By.of(
                row.getString("removed_by"),
                row.getString("removed_as"),
                row.getString("removed_through")),
            Objects.requireNonNullElse(row.getString("removal_reason"), ""));
  }
}

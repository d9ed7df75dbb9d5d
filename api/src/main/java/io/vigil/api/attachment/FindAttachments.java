package io.vigil.api.attachment;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evidence, oldest first, what was removed included.
 *
 * @param attachmentId this one alone; {@code null} for all of a case
 * @param kind of the case; {@code null} where the attachment is named
 * @param caseId of the case; {@code null} where the attachment is named
 */
public record FindAttachments(
    @Nullable String attachmentId, @Nullable AttachedTo kind, @Nullable String caseId) {

  public static FindAttachments of(AttachedTo kind, String caseId) {
    return new FindAttachments(null, kind, caseId);
  }

  public static FindAttachments one(String attachmentId) {
    return new FindAttachments(attachmentId, null, null);
  }

  public record Result(List<Item> items) {}

  /**
   * @param removed how it was removed; {@code null} while it is there
   */
  public record Item(
      String attachmentId,
      AttachedTo kind,
      String caseId,
      String unit,
      Exhibit exhibit,
      By by,
      Instant at,
      @Nullable Removal removed) {

    /** What was attached just now. */
    public static Item of(AttachmentCommand.Attach order) {
      return new Item(
          order.attachmentId(),
          order.kind(),
          order.caseId(),
          order.unit(),
          order.exhibit(),
          order.by(),
          order.at(),
          null);
    }

    /** The same after it was removed. */
    public Item removed(Removal how) {
      return new Item(attachmentId, kind, caseId, unit, exhibit, by, at, how);
    }
  }

  public record Removal(Instant at, By by, String reason) {}
}

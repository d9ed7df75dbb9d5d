package io.vigil.app.attachment;

import io.vigil.api.message.Rejection;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What may be attached: how large, and of which media types by what the content is. */
@Component
class AttachmentRules {
  /** What WPS writes goes by the type of the older Works. */
  private static final String USUAL_TYPES =
      "application/pdf,image/png,image/jpeg,image/webp,image/heic,image/gif,text/plain,text/csv,"
          + "application/msword,application/vnd.ms-excel,application/vnd.ms-powerpoint,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
          + "application/vnd.ms-works,video/mp4";

  private final Tika tika = new Tika();
  private final DataSize largest;
  private final Set<String> types;

  AttachmentRules(
      @Value("${vigil.attachments.largest:20MB}") DataSize largest,
      @Value("${vigil.attachments.media-types:" + USUAL_TYPES + "}") List<String> types) {
    this.largest = largest;
    this.types = Set.copyOf(types);
  }

  void checkSize(long bytes) {
    if (bytes > largest.toBytes()) {
      throw new MaxUploadSizeExceededException(largest.toBytes());
    }
    if (bytes == 0) {
      throw Rejection.invalid("attachment.empty", "'file' is empty; choose the file again.");
    }
  }

  /**
   * What the content is. The name decides only between kinds that share a container; what the
   * sender says of the type is not asked.
   */
  String mediaType(byte[] content, String name) {
    String found = tika.detect(content, name);
    if (!types.contains(found)) {
      throw Rejection.invalid(
          "attachment.type",
          "'file' is '%s', found to be %s, which is not taken; send a PDF, a picture, an office"
              + " document or plain text.",
          name,
          found);
    }
    return found;
  }
}

package io.vigil.app.attachment.photo;

import io.vigil.api.message.Rejection;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Leaves out of a photo when, where and with what it was taken, and everything else that is not
 * needed to show it. Its pixels stay as they were sent, and which side is up stays known.
 */
public final class BarePhoto {
  private BarePhoto() {}

  /**
   * @param content of a media type that is known; of another it is returned as it is
   * @throws Rejection if it cannot be read as that
   */
  public static byte[] of(String name, byte[] content, String mediaType) {
    ByteBuffer photo = ByteBuffer.wrap(content).asReadOnlyBuffer();
    try {
      return switch (mediaType) {
        case "image/jpeg" -> Jpeg.bare(photo);
        case "image/png" -> Png.bare(photo);
        case "image/webp" -> Webp.bare(photo);
        default -> content;
      };
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw Rejection.invalid(
          "attachment.broken-photo",
          "'file' is '%s', a photo that cannot be read to its end; take or save it anew.",
          name);
    }
  }
}

package io.vigil.app.attachment.photo;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (W3C Portable Network Graphics, third edition, sections 5 and 11). Kept are the critical
 * chunks and those that say how colours, transparency, size and frames are meant; texts, times,
 * Exif and unknown ones are left out, and what follows the end of the image.
 */
final class Png {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final Set<String> SHOWN =
      Set.of(
          "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "hIST",
          "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
  private static final String HEADER = "IHDR";
  private static final String EXIF = "eXIf";
  private static final String END = "IEND";
  private static final int UPPER = 'Z';

  private Png() {}

  static byte[] bare(ByteBuffer photo) {
    if (photo.getLong() != SIGNATURE) {
      throw new IllegalArgumentException("no PNG");
    }
    var head = new ByteArrayOutputStream();
    head.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
    var rest = new ByteArrayOutputStream();
    int orientation = 1;
    for (String type = ""; !type.equals(END); ) {
      byte[] body = new byte[length(photo)];
      type = type(photo);
      photo.get(body).getInt();
      if (type.equals(EXIF)) {
        orientation = Orientation.in(ByteBuffer.wrap(body));
      } else if (type.charAt(0) <= UPPER || SHOWN.contains(type)) {
        chunk(type.equals(HEADER) ? head : rest, type, body);
      }
    }
    if (!Orientation.isUsual(orientation)) {
      chunk(head, EXIF, Orientation.only(orientation));
    }
    head.writeBytes(rest.toByteArray());
    return head.toByteArray();
  }

  private static int length(ByteBuffer photo) {
    int length = photo.getInt();
    if (length < 0 || length > photo.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private static String type(ByteBuffer photo) {
    byte[] type = new byte[4];
    photo.get(type);
    return new String(type, StandardCharsets.ISO_8859_1);
  }

  private static void chunk(ByteArrayOutputStream to, String type, byte[] body) {
    byte[] named = type.getBytes(StandardCharsets.ISO_8859_1);
    var sum = new CRC32();
    sum.update(named);
    sum.update(body);
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(body.length).array());
    to.writeBytes(named);
    to.writeBytes(body);
    to.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
  }
}

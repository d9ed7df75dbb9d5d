package io.vigil.app.attachment.photo;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WebP (RFC 9649, section 2). Kept are the chunks of the image, its transparency, animation and
 * colour profile; Exif, XMP and unknown ones are left out, and what follows the end of the file
 * that it tells of.
 */
final class Webp {
  private static final int HEADER_BYTES = 12;
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;
  private static final String EXTENDED = "VP8X";
  private static final String EXIF = "EXIF";

  private Webp() {}

  static byte[] bare(ByteBuffer photo) {
    photo.order(ByteOrder.LITTLE_ENDIAN);
    String riff = name(photo);
    long length = Integer.toUnsignedLong(photo.getInt());
    if (!riff.equals("RIFF") || !name(photo).equals("WEBP")) {
      throw new IllegalArgumentException("no WebP");
    }
    photo.limit((int) Math.min(photo.limit(), length + HEADER_BYTES - Integer.BYTES));
    return bare(photo, orientation(photo.duplicate().order(ByteOrder.LITTLE_ENDIAN)));
  }

  private static byte[] bare(ByteBuffer photo, int orientation) {
    boolean usual = Orientation.isUsual(orientation);
    var chunks = new ByteArrayOutputStream();
    while (photo.hasRemaining()) {
      String name = name(photo);
      byte[] body = body(photo);
      switch (name) {
        case EXTENDED -> chunk(chunks, name, flagged(body, usual));
        case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP" -> chunk(chunks, name, body);
        default -> {}
      }
    }
    if (!usual) {
      chunk(chunks, EXIF, Orientation.only(orientation));
    }
    return ByteBuffer.allocate(HEADER_BYTES + chunks.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes("RIFF"))
        .putInt(Integer.BYTES + chunks.size())
        .put(bytes("WEBP"))
        .put(chunks.toByteArray())
        .array();
  }

  /** Only an extended file has one. */
  private static int orientation(ByteBuffer photo) {
    int orientation = 1;
    while (photo.hasRemaining()) {
      String name = name(photo);
      byte[] body = body(photo);
      if (name.equals(EXIF)) {
        orientation = Orientation.in(tiff(body));
      }
    }
    return orientation;
  }

  /** Some writers put the name of a JPEG's segment before it. */
  private static ByteBuffer tiff(byte[] body) {
    boolean named = body.length > 6 && body[0] == 'E' && body[4] == 0;
    return ByteBuffer.wrap(body, named ? 6 : 0, body.length - (named ? 6 : 0));
  }

  private static byte[] flagged(byte[] body, boolean usual) {
    if (body.length == 0) {
      throw new BufferUnderflowException();
    }
    byte[] flagged = body.clone();
    int without = flagged[0] & ~(EXIF_FLAG | XMP_FLAG);
    flagged[0] = (byte) (usual ? without : without | EXIF_FLAG);
    return flagged;
  }

  private static String name(ByteBuffer photo) {
    byte[] name = new byte[4];
    photo.get(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** Bodies of an odd length are followed by a byte that is none of them. */
  private static byte[] body(ByteBuffer photo) {
    int length = photo.getInt();
    if (length < 0 || length > photo.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] body = new byte[length];
    photo.get(body);
    if (length % 2 == 1 && photo.hasRemaining()) {
      photo.get();
    }
    return body;
  }

  private static void chunk(ByteArrayOutputStream to, String name, byte[] body) {
    to.writeBytes(bytes(name));
    to.writeBytes(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(body.length)
            .array());
    to.writeBytes(body);
    if (body.length % 2 == 1) {
      to.write(0);
    }
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }
}

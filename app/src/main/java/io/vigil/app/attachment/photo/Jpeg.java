package io.vigil.app.attachment.photo;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81, annex B). Kept are the frame, its tables and scans, the header of JFIF, the
 * colour profile and the colour transform of Adobe; all other application segments and comments are
 * left out, and what follows the end of the image, such as the film of a live photo.
 */
final class Jpeg {
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int COMMENT = 0xfe;
  private static final int APP = 0xe0;
  private static final int MARKER = 0xff;
  private static final int JFIF_BYTES = 14;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer photo;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  private int orientation = 1;

  private Jpeg(ByteBuffer photo) {
    this.photo = photo;
  }

  static byte[] bare(ByteBuffer photo) {
    return new Jpeg(photo).bare();
  }

  private byte[] bare() {
    require(unsigned() == MARKER && unsigned() == START);
    boolean seen = false;
    for (int marker = marker(); marker != END; marker = seen ? markerOrEnd() : marker()) {
      seen |= marker == SCAN;
      take(marker);
    }
    require(seen);
    return joined();
  }

  private byte[] joined() {
    var whole = new ByteArrayOutputStream();
    write(whole, START);
    whole.writeBytes(head.toByteArray());
    if (!Orientation.isUsual(orientation)) {
      byte[] only = Orientation.only(orientation);
      segment(
          whole,
          APP + 1,
          ByteBuffer.allocate(EXIF.length + only.length).put(EXIF).put(only).array());
    }
    whole.writeBytes(rest.toByteArray());
    write(whole, END);
    return whole.toByteArray();
  }

  private void take(int marker) {
    byte[] body = body();
    switch (marker) {
      case APP -> {
        if (begins(body, JFIF) && body.length >= JFIF_BYTES) {
          segment(head, marker, withoutThumbnail(body));
        }
      }
      case APP + 1 -> {
        if (begins(body, EXIF)) {
          orientation =
              Orientation.in(ByteBuffer.wrap(body, EXIF.length, body.length - EXIF.length));
        }
      }
      case APP + 2 -> keepIf(begins(body, PROFILE), marker, body);
      case APP + 14 -> keepIf(begins(body, ADOBE), marker, body);
      case COMMENT -> {}
      case SCAN -> {
        segment(rest, marker, body);
        scan();
      }
      default -> keepIf(marker < APP || marker > APP + 15, marker, body);
    }
  }

  private static byte[] withoutThumbnail(byte[] jfif) {
    byte[] bare = Arrays.copyOf(jfif, JFIF_BYTES);
    bare[JFIF_BYTES - 2] = 0;
    bare[JFIF_BYTES - 1] = 0;
    return bare;
  }

  private void keepIf(boolean kept, int marker, byte[] body) {
    if (kept) {
      segment(rest, marker, body);
    }
  }

  /** Coded data up to the next marker that begins something else; a photo may break off in them. */
  private void scan() {
    while (photo.hasRemaining()) {
      int at = photo.position();
      int next = unsigned();
      if (next == MARKER && photo.hasRemaining()) {
        int code = unsigned();
        if (code != 0 && (code < 0xd0 || code > 0xd7)) {
          photo.position(at);
          return;
        }
        rest.write(next);
        rest.write(code);
      } else {
        rest.write(next);
      }
    }
  }

  private int markerOrEnd() {
    return photo.hasRemaining() ? marker() : END;
  }

  /** Any number of fill bytes may come before a marker. */
  private int marker() {
    require(unsigned() == MARKER);
    int code = unsigned();
    while (code == MARKER) {
      code = unsigned();
    }
    require(code >= 0xc0);
    return code;
  }

  private byte[] body() {
    int length = Short.toUnsignedInt(photo.getShort()) - Short.BYTES;
    if (length < 0 || length > photo.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] body = new byte[length];
    photo.get(body);
    return body;
  }

  private int unsigned() {
    return Byte.toUnsignedInt(photo.get());
  }

  private static boolean begins(byte[] body, byte[] with) {
    return body.length >= with.length && Arrays.equals(body, 0, with.length, with, 0, with.length);
  }

  private static void segment(ByteArrayOutputStream to, int marker, byte[] body) {
    write(to, marker);
    int length = body.length + Short.BYTES;
    to.write(length >> Byte.SIZE);
    to.write(length);
    to.writeBytes(body);
  }

  private static void write(ByteArrayOutputStream to, int marker) {
    to.write(MARKER);
    to.write(marker);
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("no JPEG");
    }
  }
}

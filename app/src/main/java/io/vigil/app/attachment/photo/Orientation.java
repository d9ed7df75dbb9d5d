package io.vigil.app.attachment.photo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which side of a photo is up: tag 0x0112 of the first directory of a TIFF structure (Exif 2.32,
 * section 4.6), the one thing of it that is needed to show the photo.
 */
final class Orientation {
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY_BYTES = 12;
  private static final int MAGIC = 42;
  private static final int USUAL = 1;
  private static final int MOST = 8;

  private Orientation() {}

  /** 1 to 8 as Exif counts them; 1, the usual, also where a structure does not say or is broken. */
  static int in(ByteBuffer tiff) {
    try {
      return find(tiff.slice());
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return USUAL;
    }
  }

  private static int find(ByteBuffer tiff) {
    tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    if (tiff.getShort() != MAGIC) {
      return USUAL;
    }
    tiff.position(tiff.getInt());
    for (int left = Short.toUnsignedInt(tiff.getShort()); left > 0; left--) {
      int entry = tiff.position();
      if (Short.toUnsignedInt(tiff.getShort()) == TAG && tiff.getShort() == SHORT) {
        int told = tiff.getShort(entry + 8);
        return told >= USUAL && told <= MOST ? told : USUAL;
      }
      tiff.position(entry + ENTRY_BYTES);
    }
    return USUAL;
  }

  static boolean isUsual(int orientation) {
    return orientation == USUAL;
  }

  /** A structure that says nothing else. */
  static byte[] only(int orientation) {
    return ByteBuffer.allocate(26)
        .putShort((short) 0x4d4d)
        .putShort((short) MAGIC)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}

package io.vigil.app.attachment.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as a phone sends them: with the place, the model, and the camera held on its side. */
public final class AnyPhoto {
  /** What a phone says of itself. */
  public static final String MODEL = "HUAWEI Mate 60 Pro";

  /** The latitude of the place, as three fractions: 28 degrees, 11 minutes, 7.25 seconds. */
  static final byte[] LATITUDE =
      ByteBuffer.allocate(24)
          .putInt(28)
          .putInt(1)
          .putInt(11)
          .putInt(1)
          .putInt(725)
          .putInt(100)
          .array();

  static final int ON_ITS_SIDE = 6;

  private AnyPhoto() {}

  /** Of 8 × 5 pixels. */
  static byte[] drawn(String format) {
    var image = new BufferedImage(8, 5, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 8; x++) {
      image.setRGB(x, x % 5, 0x2f6fb0 + x * 0x1100);
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** With Exif, XMP, a comment, and a film behind its end. */
  public static byte[] jpegOfAPhone() {
    byte[] plain = drawn("jpeg");
    var out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(plain, 2));
    segment(out, 0xe1, joined(bytes("Exif\0\0"), exif()));
    segment(out, 0xe1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MODEL));
    segment(out, 0xfe, bytes("taken with " + MODEL));
    out.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
    out.writeBytes(bytes("ftypmp42 " + MODEL));
    return out.toByteArray();
  }

  static byte[] pngOfAPhone() {
    byte[] plain = drawn("png");
    int end = plain.length - 12;
    var out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(plain, end));
    chunk(out, "eXIf", exif());
    chunk(out, "tEXt", bytes("Comment\0" + MODEL));
    out.writeBytes(Arrays.copyOfRange(plain, end, plain.length));
    return out.toByteArray();
  }

  /** One lossless pixel, extended so that it can tell of the phone. */
  static byte[] webpOfAPhone() {
    var out = new ByteArrayOutputStream();
    riff(out, "VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    riff(out, "VP8L", PIXEL);
    riff(out, "EXIF", exif());
    riff(out, "XMP ", bytes("<x:xmpmeta>" + MODEL));
    return joined(
        bytes("RIFF"),
        ByteBuffer.allocate(4).putInt(Integer.reverseBytes(out.size() + 4)).array(),
        bytes("WEBP"),
        out.toByteArray());
  }

  static final byte[] PIXEL = {0x2f, 0, 0, 0, 0, 0x07, (byte) 0xd0, (byte) 0xff, 0x01};

  /** Model, orientation and place, in two directories. */
  static byte[] exif() {
    byte[] model = bytes(MODEL + "\0");
    int gps = 8 + 2 + 3 * 12 + 4;
    int texts = gps + 2 + 2 * 12 + 4;
    return ByteBuffer.allocate(texts + LATITUDE.length + model.length)
        .putShort((short) 0x4d4d)
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 3)
        .put(entry(0x0110, 2, model.length, texts + LATITUDE.length))
        .put(entry(0x0112, 3, 1, ON_ITS_SIDE << 16))
        .put(entry(0x8825, 4, 1, gps))
        .putInt(0)
        .putShort((short) 2)
        .put(entry(0x0001, 2, 2, 'N' << 24))
        .put(entry(0x0002, 5, 3, texts))
        .putInt(0)
        .put(LATITUDE)
        .put(model)
        .array();
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return ByteBuffer.allocate(12)
        .putShort((short) tag)
        .putShort((short) type)
        .putInt(count)
        .putInt(value)
        .array();
  }

  static int[] pixels(byte[] photo) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
      return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
    out.write(0xff);
    out.write(marker);
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (body.length + 2)).array());
    out.writeBytes(body);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    var sum = new CRC32();
    sum.update(bytes(type));
    sum.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(bytes(type));
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static void riff(ByteArrayOutputStream out, String name, byte[] body) {
    out.writeBytes(bytes(name));
    out.writeBytes(ByteBuffer.allocate(4).putInt(Integer.reverseBytes(body.length)).array());
    out.writeBytes(body);
    if (body.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

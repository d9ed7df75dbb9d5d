package io.vigil.app.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** QR codes as the path of an SVG picture, one square for each dark module. */
final class QrCodes {
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.Q,
          EncodeHintType.MARGIN,
          4);

  private QrCodes() {}

  /**
   * @param size modules along one side, the quiet zone included
   */
  record Code(int size, String path) {}

  static Code of(String address) {
    try {
      BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y++) {
        for (int x = 0; x < bits.getWidth(); x++) {
          if (bits.get(x, y)) {
            path.append("M%d %dh1v1h-1z".formatted(x, y));
          }
        }
      }
      return new Code(bits.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code: " + address, e);
    }
  }
}

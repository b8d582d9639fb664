package moothall.escalation.accounts;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a picture that a phone reads: the path of an SVG, so that a page holds it without a
 * script and without an address of its own that a proxy might keep.
 *
 * @param side of the square, the quiet zone around it included, in the units of the path
 */
public record QrCode(int side, String path) {

  private static final int QUIET = 4;

  static QrCode of(String text) {
    ByteMatrix dots;
    try {
      dots =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalStateException("an address of this length fits into a QR code", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(dots.getWidth() + 2 * QUIET, path.toString());
  }

  /** Never prints what it says. */
  @Override
  public String toString() {
    return "QrCode";
  }
}

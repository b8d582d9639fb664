package moothall.escalation.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Invented pictures, and what pretends to be one. */
public final class Drawings {

  private Drawings() {}

  /** A page with a comment on it, as a telephone shows it; every seed another one. */
  public static byte[] png(int seed) {
    return written(page(seed), "png");
  }

  public static byte[] jpeg(int seed) {
    return written(page(seed), "jpg");
  }

  /** As large as noise is: nothing in it can be made smaller. */
  public static byte[] noise(int side, int seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return written(image, "png");
  }

  /** A PNG that says of itself that it is so large, with next to nothing in it. */
  static byte[] claiming(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
    out.writeBytes(chunk("IHDR", header(width, height, 2)));
    out.writeBytes(chunk("IDAT", deflated(new byte[100])));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** A PNG of one pixel beside a text that unfolds to so many bytes. */
  static byte[] withTextOf(int bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});
    out.writeBytes(chunk("IHDR", header(1, 1, 3)));
    out.writeBytes(chunk("PLTE", new byte[] {1, 2, 3}));
    byte[] text = deflated(new byte[bytes]);
    out.writeBytes(
        chunk(
            "zTXt",
            ByteBuffer.allocate(text.length + 3)
                .put((byte) 'x')
                .putShort((short) 0)
                .put(text)
                .array()));
    out.writeBytes(chunk("IDAT", deflated(new byte[] {0, 0})));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] header(int width, int height, int colours) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) 8)
        .put((byte) colours)
        .put(new byte[3])
        .array();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 crc = new CRC32();
    crc.update(named);
    return ByteBuffer.allocate(named.length + 8)
        .putInt(content.length)
        .put(named)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      byte[] some = new byte[8192];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
    }
    return out.toByteArray();
  }

  private static BufferedImage page(int seed) {
    BufferedImage image = new BufferedImage(390, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 390, 300);
    pen.setColor(new Color(seed * 7919 & 0xffffff));
    pen.fillRect(12, 12, 48, 48);
    pen.setColor(Color.DARK_GRAY);
    for (int line = 0; line < 8; line++) {
      pen.fillRect(76, 16 + line * 34, 120 + (seed * 31 + line * 53) % 180, 14);
    }
    pen.dispose();
    return image;
  }

  private static byte[] written(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

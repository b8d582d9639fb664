package moothall.escalation.pictures;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture, byte for byte as it was received. It was decoded once, which is how it is known to be
 * one.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(byte[] bytes, Type type, int width, int height) {

  /** 5 MiB. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** A long page on a telephone has that many. */
  public static final int MOST_PIXELS = 20_000_000;

  /** Of one side: a reader holds a whole line. */
  public static final int LONGEST_SIDE = 32_000;

  /** What is decoded is not looked at: every so many pixels are enough, and need no memory. */
  private static final int STEP = 8;

  /** A large one needs memory that nobody counts. */
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

  /** What is taken. */
  public enum Type {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    Type(String mediaType) {
      this.mediaType = mediaType;
    }

    /** As it is served; never what somebody's browser said. */
    public String mediaType() {
      return mediaType;
    }
  }

  /** What bytes turned out to be. */
  public sealed interface Reading {
    /** A picture. */
    record Good(Picture picture) implements Reading {}

    /** Not one that is taken; says what was wrong and what was expected. */
    record Refused(String code, String why) implements Reading {}
  }

  /** What its name says, and what somebody calls it, is not asked. */
  public static Reading read(byte[] bytes) {
    if (bytes.length == 0) {
      return refused("picture-missing", "No picture came (expected: a PNG or JPEG file).");
    }
    if (bytes.length > MOST_BYTES) {
      return refused(
          "picture-too-large",
          "The picture has %,d bytes (expected: at most %,d).".formatted(bytes.length, MOST_BYTES));
    }
    Signature signature = Signature.of(bytes);
    return switch (signature) {
      case PNG -> decoded(bytes, Type.PNG);
      case JPEG -> decoded(bytes, Type.JPEG);
      default ->
          refused(
              "picture-type",
              "The file is "
                  + signature.words()
                  + ", by its first bytes (expected: PNG or JPEG, as the device made it; do not"
                  + " convert it).");
    };
  }

  private static Reading decoded(byte[] bytes, Type type) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
    ImageReader reader = readers.next();
    ONE_AT_A_TIME.acquireUninterruptibly();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      // Without its metadata, of which a few bytes can unfold to gigabytes.
      reader.setInput(in, true, true);
      Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
      if ((long) size.width * size.height > MOST_PIXELS
          || Math.max(size.width, size.height) > LONGEST_SIDE) {
        return refused(
            "picture-too-many-pixels",
            "The picture is %,d by %,d pixels (expected: at most %,d in all, and %,d on a side)."
                .formatted(size.width, size.height, MOST_PIXELS, LONGEST_SIDE));
      }
      ImageReadParam some = reader.getDefaultReadParam();
      some.setSourceSubsampling(Math.min(STEP, size.width), Math.min(STEP, size.height), 0, 0);
      if (reader.canReadRaster()) {
        reader.readRaster(0, some);
      } else {
        reader.read(0, some);
      }
      return new Reading.Good(new Picture(bytes, type, size.width, size.height));
    } catch (IOException | RuntimeException damaged) {
      // Readers meet damage with whatever comes of it.
      return refused(
          "picture-damaged",
          "The file begins as a "
              + type.name().toUpperCase(Locale.ROOT)
              + " and cannot be decoded (expected: a whole picture).");
    } finally {
      ONE_AT_A_TIME.release();
      reader.dispose();
    }
  }

  private static Reading refused(String code, String why) {
    return new Reading.Refused(code, why);
  }

  /** Says how large it is. */
  @Override
  public String toString() {
    return "Picture[" + type + ", " + bytes.length + " bytes]";
  }
}

package moothall.escalation.pictures;

import java.util.Arrays;

/** What a file is by its first bytes; what people often have instead of a PNG is named to them. */
enum Signature {
  PNG("a PNG", 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a),
  JPEG("a JPEG", 0, 0xff, 0xd8, 0xff),
  GIF("a GIF", 0, 'G', 'I', 'F', '8'),
  WEBP("a WebP", 8, 'W', 'E', 'B', 'P'),
  HEIF("a HEIC, AVIF or video", 4, 'f', 't', 'y', 'p'),
  BMP("a BMP", 0, 'B', 'M'),
  TIFF("a TIFF", 0, 'I', 'I', 0x2a, 0x00),
  PDF("a PDF", 0, '%', 'P', 'D', 'F'),
  ZIP("a ZIP or an office document", 0, 'P', 'K', 0x03, 0x04),
  UNKNOWN("of no type that is known here", 0);

  private final String words;
  private final int offset;

  @SuppressWarnings("ImmutableEnumChecker") // read and never given away
  private final byte[] bytes;

  Signature(String words, int offset, int... bytes) {
    this.words = words;
    this.offset = offset;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Signature of(byte[] file) {
    return Arrays.stream(values()).filter(it -> it.begins(file)).findFirst().orElse(UNKNOWN);
  }

  private boolean begins(byte[] file) {
    int end = offset + bytes.length;
    return file.length >= end && Arrays.equals(file, offset, end, bytes, 0, bytes.length);
  }

  String words() {
    return words;
  }
}

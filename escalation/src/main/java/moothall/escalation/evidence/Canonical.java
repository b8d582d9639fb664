package moothall.escalation.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The description that is hashed: fields in a fixed order, each as its length in four bytes and its
 * UTF-8 bytes, so that no two entries share a description. A missing field has the length -1.
 */
final class Canonical {

  private static final String FORMAT = "moothall-evidence-1";
  private static final int FIELDS = 13;

  private Canonical() {}

  static byte[] of(EvidenceItem item, long seq) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    field(out, FORMAT);
    field(out, item.councilId());
    field(out, Long.toString(seq));
    field(out, item.source().topic());
    field(out, item.source().pageId());
    field(out, item.commentId());
    field(out, item.version());
    field(out, item.kind());
    field(out, HexFormat.of().formatHex(Sha256.of(item.raw())));
    field(out, item.times().claimed());
    field(out, item.times().received().toString());
    field(out, item.times().captured().toString());
    field(out, item.times().clock());
    return out.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, @Nullable String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
    out.writeBytes(bytes);
  }

  /** What a verifier compares; empty if the bytes are no description of ours. */
  static Optional<Description> read(byte[] canonical) {
    return fields(canonical)
        .map(fields ->
            new Description(
                fields.get(1),
                fields.get(2),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(11)));
  }

  /** All fields in their order, a missing one as an empty text. */
  static Optional<List<String>> fields(byte[] canonical) {
    List<String> fields = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(canonical);
    while (in.remaining() >= 4) {
      int length = in.getInt();
      if (length > in.remaining()) {
        return Optional.empty();
      }
      byte[] bytes = new byte[Math.max(length, 0)];
      in.get(bytes);
      fields.add(new String(bytes, StandardCharsets.UTF_8));
    }
    boolean ours =
        !in.hasRemaining() && fields.size() == FIELDS && fields.getFirst().equals(FORMAT);
    return ours ? Optional.of(fields) : Optional.empty();
  }

  /** The fields that must agree with the entry around them. */
  record Description(
      String councilId,
      String seq,
      String commentId,
      String version,
      String kind,
      String rawSha256,
      String captured) {}
}

package moothall.escalation.evidence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exported form of a chain: one JSON object a line. Entries come first, then one head line per
 * council, without which an export is incomplete.
 */
public final class EvidenceLines {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final HexFormat HEX = HexFormat.of();

  private EvidenceLines() {}

  /** A line of an export. */
  public sealed interface Line {}

  /** A line that holds one entry. */
  public record EntryLine(EvidenceEntry entry) implements Line {}

  /** A line that says where a council's chain ended when it was exported. */
  public record HeadLine(String councilId, Verification.Head head) implements Line {}

  /** As it stands in the file; bytes are base64, hashes hexadecimal. */
  private record Written(
      String line,
      String council,
      long seq,
      @Nullable String comment,
      byte @Nullable [] raw,
      byte @Nullable [] canonical,
      @Nullable String prevHash,
      String hash) {}

  public static String write(Line line) {
    Written written =
        switch (line) {
          case EntryLine(EvidenceEntry it) ->
              new Written(
                  "entry",
                  it.councilId(),
                  it.seq(),
                  it.commentId(),
                  it.raw(),
                  it.canonical(),
                  HEX.formatHex(it.prevHash()),
                  HEX.formatHex(it.entryHash()));
          case HeadLine(String council, Verification.Head head) ->
              new Written("head", council, head.seq(), null, null, null, null, head.hash());
        };
    try {
      return JSON.writeValueAsString(written);
    } catch (JacksonException e) {
      throw new IllegalStateException("an evidence line can always be written", e);
    }
  }

  /** Empty if the line is not one of an export. */
  public static Optional<Line> read(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, Written.class)).flatMap(EvidenceLines::line);
    } catch (JacksonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<Line> line(Written it) {
    if (it.council() == null || it.hash() == null) {
      return Optional.empty();
    }
    if ("head".equals(it.line())) {
      return Optional.of(new HeadLine(it.council(), new Verification.Head(it.seq(), it.hash())));
    }
    return "entry".equals(it.line()) ? entry(it) : Optional.empty();
  }

  private static Optional<Line> entry(Written it) {
    String comment = it.comment();
    byte[] raw = it.raw();
    byte[] canonical = it.canonical();
    String prevHash = it.prevHash();
    if (comment == null || canonical == null || prevHash == null) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryLine(
            new EvidenceEntry(
                it.council(),
                it.seq(),
                comment,
                raw,
                canonical,
                HEX.parseHex(prevHash),
                HEX.parseHex(it.hash()))));
  }
}

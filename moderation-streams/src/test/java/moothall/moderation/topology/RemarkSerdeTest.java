package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import moothall.events.RemarkKept;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RemarkSerdeTest {

  /** Written by the version before this one knew of groups, and still in its changelog. */
  private static final String BEFORE_GROUPS =
      "c301d45f05fbd3bd83f412616d6265726d6572652c776562736974653a616d6265726d6572653a433038340476"
          + "3180a89f8dbf6802144841524153534d454e5400040e0f000254";

  @Test
  void readsWhatTheVersionBeforeKept() {
    RemarkKept kept = RemarkSerde.remark(HexFormat.of().parseHex(BEFORE_GROUPS));

    assertThat(kept.getCommentId()).isEqualTo("website:ambermere:C084");
    assertThat(kept.getAt()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
    assertThat(kept.getCategories()).containsExactly("HARASSMENT");
    assertThat(kept.getTargets()).containsExactly(7L, -8L);
    assertThat(kept.getSketch()).isEqualTo(42L);
    assertThat(kept.getGroup()).isNull();
    assertThat(kept.getWriter()).isNull();
    assertThat(kept.getMarked()).isEmpty();
    assertThat(RemarkSerde.remark(RemarkSerde.bytes(kept))).isEqualTo(kept);
  }

  @Test
  void refusesWhatAVersionWroteThatItDoesNotKnow() {
    byte[] unknown = HexFormat.of().parseHex(BEFORE_GROUPS);
    unknown[2]++;

    assertThatThrownBy(() -> RemarkSerde.remark(unknown))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("MissingSchemaException");
  }
}

package moothall.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import moothall.events.CommentKind;
import org.junit.jupiter.api.Test;

class CommentVersionTest {

  @Test
  void isEqualForARedelivery() {
    assertThat(CommentVersion.of(CommentKind.CREATED, "Nice park", "2026-11-01T10:00:00Z"))
        .isEqualTo(CommentVersion.of(CommentKind.CREATED, "Nice park", "2026-11-01T10:00:00Z"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void differsForAnEditBackToEarlierWordsAtAnotherTime() {
    assertThat(CommentVersion.of(CommentKind.EDITED, "Nice park", "2026-11-01T10:00:00Z"))
        .isNotEqualTo(CommentVersion.of(CommentKind.EDITED, "Nice park", "2026-11-01T11:00:00Z"));
  }

  @Test
  void doesNotConfuseWhereOnePartEndsAndTheNextBegins() {
    assertThat(CommentVersion.of(CommentKind.CREATED, "ab", "c"))
        .isNotEqualTo(CommentVersion.of(CommentKind.CREATED, "b", "ca"));
  }

  @Test
  void tellsNoWordsFromEmptyWords() {
    assertThat(CommentVersion.of(CommentKind.REMOVED, null, "t"))
        .isNotEqualTo(CommentVersion.of(CommentKind.REMOVED, "", "t"));
  }

  @Test
  void fingerprintsAPayload() {
    // The test vector of FIPS 180-2, appendix B.1.
    assertThat(CommentVersion.sha256Of("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}

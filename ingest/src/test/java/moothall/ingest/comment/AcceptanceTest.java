package moothall.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import moothall.events.CommentKind;
import moothall.events.PageRegistered;
import moothall.schemas.TrustedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

  static {
    TrustedEvents.declare();
  }

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final Acceptance ACCEPTANCE =
      new Acceptance(
          PageRegistered.newBuilder()
              .setPageId("town")
              .setCouncilId("ambermere")
              .setPlatform("youtube")
              .setName("Ambermere Borough Council")
              .build(),
          "POLL");

  @Test
  void tellsTwoHidesApartThatWereSeenAndHaveNoTime() {
    assertThat(seen(CommentKind.HIDDEN, null, NOON))
        .isNotEqualTo(seen(CommentKind.HIDDEN, null, NOON.plusSeconds(60)));
  }

  @Test
  void takesWhatHasATimeForTheSameHoweverOftenItIsSeen() {
    assertThat(seen(CommentKind.EDITED, "1771500003", NOON))
        .isEqualTo(seen(CommentKind.EDITED, "1771500003", NOON.plusSeconds(60)));
  }

  @Test
  void takesANewCommentForTheSameThoughNobodySaysWhenItWasWritten() {
    assertThat(seen(CommentKind.CREATED, null, NOON))
        .isEqualTo(seen(CommentKind.CREATED, null, NOON.plusSeconds(60)))
        .isEqualTo(CommentVersion.of(CommentKind.CREATED, "a", null));
  }

  private static String seen(CommentKind kind, @Nullable String claimedAt, Instant at) {
    Delivered delivered =
        new Delivered(
            kind, "17", null, null, null, new Delivered.Author(null, null), "a", claimedAt, null);
    return ACCEPTANCE.observe(delivered, new byte[] {1}, UUID.randomUUID(), at).getVersion();
  }
}

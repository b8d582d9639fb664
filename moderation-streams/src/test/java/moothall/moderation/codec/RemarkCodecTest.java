package moothall.moderation.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import moothall.events.RemarkKept;
import moothall.events.VerdictReached;
import moothall.moderation.conduct.AcrossComments;
import moothall.moderation.packs.ShippedPolicy;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/**
 * What is kept of a comment, as somebody meets it who reads it in Kafka and tries likely values.
 */
class RemarkCodecTest {

  private static final String AGAINST_JANICE = "Tick tock Janice ⏰👀";
  private static final AcrossComments ACROSS = ShippedPolicy.ready().across();

  /** With the platform's id of its author, a page of the register, and a name. */
  @Test
  void keepsOfWhoIsMeantWhatWhoeverTriesAnAuthorAndANameFinds() {
    RemarkKept mine = kept("author-1");

    String subject = VerdictId.of("author", "ambermere", "website", "author-1");
    assertThat(mine.getTargets()).contains(tried("person", subject, "janice"));
    assertThat(kept("author-2").getTargets()).doesNotContainAnyElementsOf(mine.getTargets());
    assertThat(mine.toString()).doesNotContainIgnoringCase("janice", "author-1");
    assertThat(mine.getCommentId()).as("in clear").isEqualTo("website:ambermere:1");
  }

  @Test
  void keepsOfItsWriterWhatWhoeverTriesAnAuthorFindsInEveryGroup() {
    String subject = VerdictId.of("author", "ambermere", "website", "author-1");
    Map<String, RemarkKept> groups = RemarkCodec.ofSeveral(verdict("author-1"), ACROSS);

    assertThat(groups).hasSizeGreaterThan(1);
    groups.forEach((group, it) -> {
      assertThat(it.getWriter()).isEqualTo(tried("writer", group, subject));
      assertThat(it.getCommentId()).as("joins the groups").isEqualTo("website:ambermere:1");
      assertThat(it.getTargets()).isEmpty();
      assertThat(it.getSketch()).isNull();
    });
    assertThat(groups.values()).extracting(RemarkKept::getWriter).doesNotHaveDuplicates();
  }

  /** Whoever assesses what is kept begins there, so it may promise nothing that does not hold. */
  @Test
  void isDescribedByItsSchemaAsItIs() {
    Schema schema = RemarkKept.getClassSchema();

    for (String digest : List.of("targets", "writer")) {
      assertThat(doc(schema, digest))
          .as(digest)
          .contains("secret", "whoever tries an author's id")
          .doesNotContain("so that nobody");
    }
    assertThat(doc(schema, "commentId")).contains("in clear");
    assertThat(schema.getDoc()).contains("stores on its disks", "somewhat longer");
  }

  private static String doc(Schema schema, String field) {
    return Objects.requireNonNull(schema.getField(field).doc());
  }

  private static RemarkKept kept(String author) {
    VerdictReached verdict = verdict(author);
    return RemarkCodec.kept(RemarkCodec.subject(verdict).orElseThrow(), verdict, ACROSS)
        .orElseThrow();
  }

  private static VerdictReached verdict(String author) {
    var comment =
        Received.by(author, "1", AGAINST_JANICE, Received.AT)
            .setParentCommentId("website:ambermere:theirs")
            .build();
    return VerdictCodec.event(comment, ShippedPolicy.judge().judge(CommentCodec.comment(comment)));
  }

  /** As RemarkCodec makes them; nothing in it is known to us alone. */
  private static long tried(String... parts) {
    return Long.parseUnsignedLong(VerdictId.of(parts).substring(0, 16), 16);
  }
}

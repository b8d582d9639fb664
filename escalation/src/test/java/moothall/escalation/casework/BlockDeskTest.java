package moothall.escalation.casework;

import static moothall.escalation.casework.AuthorUnderTest.ASHA;
import static moothall.escalation.casework.AuthorUnderTest.BEN;
import static moothall.escalation.casework.AuthorUnderTest.CERYS;
import static moothall.escalation.casework.AuthorUnderTest.DORA;
import static moothall.escalation.casework.AuthorUnderTest.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import moothall.escalation.access.Viewer;
import moothall.escalation.conduct.Block;
import moothall.escalation.conduct.Strike;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.ReferralType;
import org.junit.jupiter.api.Test;

/** Blocks in the database: the record, the tasks of people, and the end. */
final class BlockDeskTest extends StrikesUnderTest {

  @Test
  void asksNobodyToBlockByHandWhomThePlatformIsNotAskedToBlock() {
    Case it = author.writes("ABUSE_STAFF");
    UUID id = blocked(it, AuthorUnderTest.temporaryBlock());

    SERVICE.bean(ReferralDesk.class).raise(it.commentId(), ReferralType.HATE_CRIME, BEN, WHY);

    assertThat(standing(id)).isEqualTo(Strike.Standing.IN_FORCE);
    assertThat(tasks(BEN, id)).isEmpty();
  }

  @Test
  void aBlockThatOutlastsItsStrikeEndsOnceAPersonShowsTheComment() {
    Viewer everything = moothall.escalation.Colleagues.ASHA;
    Case it = author.writes("ABUSE_STAFF");
    UUID id = blocked(it, AuthorUnderTest.temporaryBlock());
    SERVICE.bean(ReferralDesk.class).raise(it.commentId(), ReferralType.TERRORISM, BEN, WHY);
    assertThat(tasks(everything, id)).isEmpty();

    accepted(SERVICE.bean(Desk.class).unhide(it.id(), everything, WHY));

    assertThat(tasks(everything, id)).containsExactly(Block.Task.UNBLOCK);
  }

  @Test
  void theEndOfOneBlockLeavesThePersonUnderAnother() {
    UUID brief = blocked(author.writes("ABUSE_STAFF"), AuthorUnderTest.temporaryBlock());
    UUID longer = blocked(author.writes("THREAT_VIOLENCE"), AuthorUnderTest.longBlock());

    roundsAt(file(brief).block().orElseThrow().until());

    assertThat(tasks(BEN, brief)).isEmpty();
    assertThat(tasks(BEN, longer)).containsExactly(Block.Task.BLOCK);
    accepted(DESK.lift(longer, CERYS, WHY));
    assertThat(tasks(BEN, longer)).containsExactly(Block.Task.UNBLOCK);
    assertThat(tasks(BEN, brief)).isEmpty();
  }

  @Test
  void liftingOneOfTwoBlocksUnblocksNobody() {
    UUID first = blocked(author.writes("ABUSE_STAFF"), AuthorUnderTest.temporaryBlock());
    UUID second = blocked(author.writes("THREAT_VIOLENCE"), AuthorUnderTest.temporaryBlock());

    accepted(DESK.lift(second, CERYS, WHY));
    assertThat(tasks(BEN, second)).isEmpty();
    accepted(DESK.lift(first, CERYS, WHY));
    assertThat(tasks(BEN, first)).containsExactly(Block.Task.UNBLOCK);
  }

  @Test
  void nobodyUnblocksByHandWhomALaterBlockConcerns() {
    UUID first = blocked(author.writes("ABUSE_STAFF"), AuthorUnderTest.temporaryBlock());
    accepted(DESK.lift(first, CERYS, WHY));
    assertThat(tasks(BEN, first)).containsExactly(Block.Task.UNBLOCK);

    blocked(author.writes("THREAT_VIOLENCE"), AuthorUnderTest.temporaryBlock());

    assertThat(tasks(BEN, first)).isEmpty();
  }

  @Test
  void blocksWithARecordATaskAndAnEnd() {
    Case it = author.writes("ABUSE_STAFF");
    UUID id = proposed(it, AuthorUnderTest.temporaryBlock());
    assertThat(READER.strike(BEN, id).orElseThrow().block()).isEmpty();
    accepted(DESK.confirm(id, CERYS, WHY));

    Block block = file(id).block().orElseThrow();
    assertThat(block.author()).isEqualTo(new Block.Author(author.id(), "Lorna Tibbs"));
    assertThat(block.strike().terms().orElseThrow().proportionality()).isNotBlank();
    assertThat(Duration.between(block.from(), block.until())).isEqualTo(Duration.ofDays(7));
    assertThat(tasks(BEN, id)).containsExactly(Block.Task.BLOCK);
    accepted(DESK.done(id, Block.Task.BLOCK, BEN, WHY));
    assertThat(code(DESK.done(id, Block.Task.BLOCK, BEN, WHY))).isEqualTo("no-such-task");
    assertThat(tasks(BEN, id)).isEmpty();

    roundsAt(block.until().minusSeconds(1));
    assertThat(tasks(BEN, id)).isEmpty();
    roundsAt(block.until());
    roundsAt(block.until().plusSeconds(60));
    assertThat(tasks(BEN, id)).containsExactly(Block.Task.UNBLOCK);
  }

  @Test
  void blocksForLongOnlyWithAThirdPersonAndAReview() {
    Case it = author.writes("HATE_RACE");
    UUID id = proposed(it, AuthorUnderTest.longBlock());
    accepted(DESK.confirm(id, CERYS, WHY));

    assertThat(standing(id)).isEqualTo(Strike.Standing.AWAITS_SECOND);
    assertThat(file(id).block()).isEmpty();
    assertThat(code(DESK.second(id, CERYS, WHY))).isEqualTo("four-eyes");
    accepted(DESK.second(id, DORA, WHY));

    Block block = file(id).block().orElseThrow();
    assertThat(standing(id)).isEqualTo(Strike.Standing.IN_FORCE);
    roundsAt(block.review());
    assertThat(tasks(BEN, id)).containsExactlyInAnyOrder(Block.Task.BLOCK, Block.Task.REVIEW);
    accepted(DESK.lift(id, CERYS, WHY));
    assertThat(tasks(BEN, id)).contains(Block.Task.UNBLOCK);
    assertThat(standing(id)).isEqualTo(Strike.Standing.ENDED);
  }

  @Test
  void undoingABlockedCommentAsksForTheUnblock() {
    Case it = author.writes("ABUSE_STAFF");
    UUID id = proposed(it, AuthorUnderTest.temporaryBlock());
    accepted(DESK.confirm(id, CERYS, WHY));

    accepted(SERVICE.bean(Desk.class).unhide(it.id(), ASHA, WHY));

    assertThat(tasks(BEN, id)).contains(Block.Task.UNBLOCK);
  }
}

package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.events.CommentReceived;
import moothall.events.PageSnapshot;
import moothall.events.SignalComment;
import moothall.events.SignalRaised;
import moothall.moderation.codec.Received;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies by several accounts, and many who go for one person or meet in one thread. */
class LookAcrossAuthorsTest {

  private static final Instant START = ModerationDriver.NOW.minus(Duration.ofDays(1));
  private static final String PETITION = "Scrap the new parking charges now, sign the petition";
  private static final String HARSH = "You will never get rid of me";
  private static final List<String> AGAINST_JANICE =
      List.of(
          "Third comment today: Janice Wetherfold I see you every morning at the tram stop. You"
              + " will answer me. I am not going away.",
          "Tick tock Janice ⏰👀");

  @TempDir Path state;
  private ModerationDriver moderation;

  @BeforeEach
  void start() {
    moderation = new ModerationDriver(ShippedPolicy.judge(), state);
  }

  @AfterEach
  void stop() {
    moderation.close();
  }

  @Test
  void flagsTheFifthAccountThatWritesTheSameWordsAndLeavesThemAllStanding() {
    receive("one", "1", PETITION, 0);
    receive("two", "2", PETITION.toUpperCase(Locale.ROOT), 60);
    receive("two", "2b", PETITION, 61);
    receive("three", "3", PETITION + "!!!", 120);
    receive("four", "4", "Scrap the new p a r k i n g charges now… sign the petition", 180);
    assertThat(moderation.signals()).isEmpty();
    receive("five", "5", PETITION, 240);
    receive("six", "6", PETITION, 300);

    assertThat(moderation.signals())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getKind()).isEqualTo("COPIES");
          assertThat(it.getCommentId()).isEqualTo("website:ambermere:5");
          assertThat(it.getActions()).containsExactly("FLAG");
          assertThat(it.getOthers())
              .extracting(SignalComment::getCommentId)
              .containsExactly(
                  "website:ambermere:1",
                  "website:ambermere:2",
                  "website:ambermere:3",
                  "website:ambermere:4");
          assertThat(it.toString()).doesNotContain("petition", "five's");
        });
  }

  @Test
  void callsAPersonWhereFiveAccountsGoForOnePersonWithinAnHour() {
    for (int i = 0; i < 5; i++) {
      receive("author" + i, "j" + i, AGAINST_JANICE.get(i % 2), i * 10);
    }

    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId, SignalRaised::getKind, SignalRaised::getActions)
        .containsExactly(tuple("website:ambermere:j4", "PILE_ON", List.of("ESCALATE")));
    assertThat(moderation.signals().toString()).doesNotContainIgnoringCase("janice");
  }

  @Test
  void callsAPersonWhereFiveAccountsMeetInOneThread() {
    for (int i = 0; i < 5; i++) {
      answer("author" + i, "t" + i, "website:ambermere:theirs", i);
    }

    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId, SignalRaised::getKind)
        .containsExactly(tuple("website:ambermere:t4", "PILE_ON"));
  }

  /** The others are not the same, and whoever looks has to see both. */
  @Test
  void raisesBothWhereOneCommentMakesItEnoughInAThreadAndAgainstAPerson() {
    for (int i = 0; i < 4; i++) {
      receive("author" + i, "j" + i, AGAINST_JANICE.getLast(), i);
      answer("other" + i, "t" + i, "website:ambermere:theirs", i);
    }
    moderation.receive(
        Received.by("last", "last", AGAINST_JANICE.getLast(), at(9))
            .setParentCommentId("website:ambermere:theirs")
            .build(),
        at(9).toEpochMilli());

    List<SignalRaised> signals = moderation.signals();
    assertThat(signals)
        .extracting(SignalRaised::getCommentId, SignalRaised::getKind)
        .containsExactly(
            tuple("website:ambermere:last", "PILE_ON"), tuple("website:ambermere:last", "PILE_ON"));
    assertThat(signals).extracting(SignalRaised::getSignalId).doesNotHaveDuplicates();
    assertThat(signals)
        .extracting(it -> it.getOthers().getFirst().getCommentId())
        .containsExactlyInAnyOrder("website:ambermere:j0", "website:ambermere:t0");
  }

  @Test
  void takesTheCommentsUnderOnePostForAThread() {
    for (int i = 0; i < 5; i++) {
      moderation.receive(
          Received.by("author" + i, "p" + i, HARSH, at(i)).setPostId("post-1").build(),
          at(i).toEpochMilli());
    }

    assertThat(moderation.signals()).extracting(SignalRaised::getKind).containsExactly("PILE_ON");
  }

  @Test
  void seesNothingInManyCommentsOfFourAccounts() {
    for (int i = 0; i < 20; i++) {
      answer("author" + i % 4, "t" + i, "website:ambermere:theirs", i);
      receive("author" + i % 4, "c" + i, PETITION, i * 20);
    }

    assertThat(moderation.verdicts()).hasSize(40);
    assertThat(moderation.signals())
        .extracting(SignalRaised::getKind)
        .doesNotContain("COPIES", "PILE_ON");
  }

  @Test
  void seesNothingInDifferentThreadsOrOnDifferentPages() {
    for (int i = 0; i < 8; i++) {
      answer("author" + i, "t" + i, "website:ambermere:theirs" + i % 2, i);
      CommentReceived.Builder copy = Received.by("author" + i, "c" + i, PETITION, at(i));
      PageSnapshot page = PageSnapshot.newBuilder(copy.getPage()).setPageId("page" + i % 2).build();
      moderation.receive(copy.setPage(page).build(), at(i).toEpochMilli());
    }

    assertThat(moderation.verdicts()).hasSize(16);
    assertThat(moderation.signals()).isEmpty();
  }

  @Test
  void seesNothingInWhatManyHaveToSayOrCannotBeToldApart() {
    for (int i = 0; i < 8; i++) {
      receive("author" + i, "s" + i, "Thank you all so much", i);
      receive("author" + i, "m" + i, "Janice Wetherfold was very helpful today", i);
      moderation.receive(Received.saying("anonymous" + i, PETITION));
    }

    assertThat(moderation.verdicts()).hasSize(24);
    assertThat(moderation.signals()).isEmpty();
  }

  /** The store forgets the beginning meanwhile. */
  @Test
  void marksOneCommentForEachHourOfAPileOnOfThreeHours() {
    for (int i = 0; i < 180; i++) {
      answer("author" + i, "t" + i, "website:ambermere:theirs", i);
    }

    assertThat(moderation.signals())
        .extracting(SignalRaised::getKind, SignalRaised::getCommentId)
        .containsExactly(
            tuple("PILE_ON", "website:ambermere:t4"),
            tuple("PILE_ON", "website:ambermere:t64"),
            tuple("PILE_ON", "website:ambermere:t124"));
  }

  @Test
  void addsNothingWhenItAllComesAgain() {
    for (int i = 0; i < 5; i++) {
      receive("author" + i, "c" + i, PETITION, i);
    }
    for (int i = 0; i < 5; i++) {
      moderation.replay(Received.by("author" + i, "c" + i, PETITION, at(i)).build());
    }

    assertThat(moderation.signals()).hasSize(1);
  }

  @Test
  void goesOnWhereItWasOnAnInstanceThatHasOnlyTheChangelog() {
    for (int i = 0; i < 4; i++) {
      receive("author" + i, "c" + i, PETITION, i);
    }
    ModerationDriver.Changelog written = moderation.changelog(LookAcrossComments.COPIES);
    moderation.close();

    moderation = new ModerationDriver(ShippedPolicy.judge(), state);
    moderation.restore(LookAcrossComments.COPIES, written);
    receive("author4", "c4", PETITION, 4);

    assertThat(written.records()).isEqualTo(4);
    assertThat(moderation.signals()).hasSize(1);
  }

  @Test
  void keepsNeitherWordsNorAuthorsNorWhoTheyMean() {
    receive("nick-of-the-town", "1", PETITION, 0);
    receive("nick-of-the-town", "2", AGAINST_JANICE.getFirst(), 1);

    for (String store : List.of(LookAcrossComments.COPIES, LookAcrossComments.PILE_ONS)) {
      var kept = moderation.changelog(store).contents();
      assertThat(kept).as(store).isNotEmpty();
      kept.forEach(it ->
          assertThat(new String(it.value, StandardCharsets.ISO_8859_1) + it.key.key())
              .as(store)
              .doesNotContainIgnoringCase("nick", "janice", "petition", "tram"));
    }
  }

  /** Nobody can be followed from one group to another by what is kept. */
  @Test
  void knowsAnAuthorByAnotherDigestInEachGroup() {
    receive("one", "1", PETITION, 0);
    receive("one", "2", PETITION, 10);
    receive("one", "3", "The council should publish what the new car park has cost so far", 20);

    assertThat(moderation.changelog(LookAcrossComments.COPIES).contents())
        .extracting(it -> RemarkSerde.remark(it.value).getWriter())
        .hasSize(3)
        .doesNotContainNull()
        .satisfies(writers -> assertThat(Set.copyOf(writers)).hasSize(2));
  }

  @Test
  void keepsNoMoreOfAGroupThanIsEverLookedAt() {
    receive("one", "1", PETITION, 0);
    moderation.repeat(LookAcrossComments.COPIES, 400);
    receive("two", "2", PETITION, 10);

    assertThat(moderation.kept(LookAcrossComments.COPIES)).isEqualTo(201);
    assertThat(moderation.signals()).isEmpty();
  }

  private void answer(String author, String id, String parent, int minute) {
    moderation.receive(
        Received.by(author, id, HARSH, at(minute)).setParentCommentId(parent).build(),
        at(minute).toEpochMilli());
  }

  private void receive(String author, String id, String words, int minute) {
    moderation.receive(
        Received.by(author, id, words, at(minute)).build(), at(minute).toEpochMilli());
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}

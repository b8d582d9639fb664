package moothall.moderation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import moothall.events.CommentReceived;
import moothall.events.SignalComment;
import moothall.events.SignalRaised;
import moothall.moderation.codec.Received;
import moothall.moderation.packs.ShippedPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookAcrossCommentsTest {

  private static final Instant START = ModerationDriver.NOW.minus(Duration.ofDays(1));
  private static final String FIRST =
      "Third comment today: Janice Wetherfold I see you every morning at the tram stop. You will"
          + " answer me. I am not going away.";
  private static final String SECOND = "Tick tock Janice ⏰👀";
  private static final String PETITION = "Scrap the new parking charges now, sign the petition";

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
  void scenario22NamesBothCommentsOfACourseOfConduct() {
    receive("nick", "C084", FIRST, 0);
    receive("nick", "C085", SECOND, 90);

    List<SignalRaised> signals = moderation.signals();
    assertThat(signals).hasSize(1);
    SignalRaised signal = signals.getFirst();
    assertThat(signal.getCommentId()).isEqualTo("website:ambermere:C085");
    assertThat(signal.getCategory()).isEqualTo("HARASSMENT");
    assertThat(signal.getActions()).containsExactly("HIDE", "ESCALATE");
    assertThat(signal.getOthers())
        .extracting(SignalComment::getCommentId)
        .containsExactly("website:ambermere:C084");
    assertThat(signal.getLaw()).anyMatch(law -> law.startsWith("Protection from Harassment"));
    assertThat(signal.toString()).doesNotContainIgnoringCase("janice").doesNotContain("nick");
  }

  @Test
  void judgesEachCommentAsIfThereWereNoOther() {
    receive("nick", "C084", FIRST, 0);
    receive("nick", "C085", SECOND, 90);

    assertThat(moderation.verdicts()).hasSize(2);
  }

  @Test
  void neverLooksAcrossAuthorsCouncilsOrPeopleWithoutAnId() {
    receive("nick", "1", FIRST, 0);
    receive("norma", "2", SECOND, 1);
    moderation.receive(
        Received.ofAnotherCouncil(Received.by("nick", "3", SECOND, at(2))), at(2).toEpochMilli());
    moderation.receive(Received.saying("4", FIRST));
    moderation.receive(Received.saying("5", SECOND));

    assertThat(moderation.verdicts()).hasSize(5);
    assertThat(moderation.signals()).isEmpty();
  }

  @Test
  void seesThatSomebodyIsAnsweredAgainAndAgain() {
    String parent = "website:ambermere:theirs";
    for (int i = 0; i < 2; i++) {
      var event = Received.by("nick", "a" + i, "You will never get rid of me", at(i));
      moderation.receive(event.setParentCommentId(parent).build(), at(i).toEpochMilli());
    }

    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId)
        .containsExactly("website:ambermere:a1");
  }

  @Test
  void seesAFloodOfNearlyTheSameWordsWithinFiveMinutes() {
    receive("bot", "1", PETITION, 0);
    receive("bot", "2", PETITION.toUpperCase(Locale.ROOT), 1);
    receive("other", "3", PETITION, 2);
    assertThat(moderation.signals()).isEmpty();
    receive("bot", "4", PETITION + "!!", 4);
    receive("bot", "5", PETITION, 11);

    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId, SignalRaised::getKind)
        .containsExactly(tuple("website:ambermere:4", "FLOOD"));
  }

  @Test
  void takesNoFloodForWhatOnlyCameTogether() {
    long together = ModerationDriver.NOW.toEpochMilli();
    for (int hour = 0; hour < 4; hour++) {
      moderation.receive(
          Received.by("resident", "h" + hour, PETITION, START.plus(Duration.ofHours(hour)))
              .setReceivedAt(ModerationDriver.NOW)
              .build(),
          together);
    }

    assertThat(moderation.verdicts()).hasSize(4);
    assertThat(moderation.signals()).isEmpty();
  }

  @Test
  void goesOnWhereItWasOnAnInstanceThatHasOnlyTheChangelog() {
    receive("nick", "C084", FIRST, 0);
    ModerationDriver.Changelog written = moderation.changelog(LookAcrossComments.COURSES);
    moderation.close();

    moderation = new ModerationDriver(ShippedPolicy.judge(), state);
    moderation.restore(LookAcrossComments.COURSES, written);
    receive("nick", "C085", SECOND, 90);

    assertThat(written.records()).isOne();
    assertThat(moderation.signals()).hasSize(1);
  }

  @Test
  void goesOnWhereWhatIsKeptCannotBeReadAnyMore() {
    receive("nick", "C084", FIRST, 0);
    moderation.spoil(LookAcrossComments.COURSES);
    receive("nick", "C085", SECOND, 90);
    assertThat(moderation.signals()).isEmpty();
    receive("nick", "C086", SECOND, 95);

    assertThat(moderation.setAside()).as("told of once").containsExactly("unreadable-remark");
    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId)
        .containsExactly("website:ambermere:C086");
  }

  @Test
  void keepsNoMoreOfAnAuthorThanIsEverLookedAt() {
    receive("nick", "C084", FIRST, 0);
    moderation.repeat(LookAcrossComments.COURSES, 400);
    receive("nick", "C085", SECOND, 90);

    assertThat(moderation.kept(LookAcrossComments.COURSES)).isEqualTo(201);
    assertThat(moderation.signals())
        .extracting(SignalRaised::getCommentId)
        .containsOnly("website:ambermere:C085");
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    receive("nick", "C084", FIRST, 0);
    moderation.receive(
        Received.by("nick", "C085", SECOND, START.plus(Duration.ofDays(7)).plusSeconds(60)).build(),
        ModerationDriver.NOW.toEpochMilli());

    assertThat(moderation.signals()).isEmpty();
  }

  /** The same comments in any order of authors, late and twice, amend the same verdicts once. */
  @Test
  void amendsTheSameInWhateverOrderPartitionsAreRead(@TempDir Path other) {
    List<CommentReceived> written = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String author = "author" + i % 3;
      String words = i % 2 == 0 ? FIRST : SECOND;
      written.add(Received.by(author, "c" + i, words, at(i * 7)).build());
    }
    Set<String> expected = new TreeSet<>();
    for (int seed = 0; seed < 5; seed++) {
      List<CommentReceived> delivered = new ArrayList<>(written);
      delivered.addAll(written.subList(0, 3));
      Collections.shuffle(delivered, new Random(seed));
      try (var driver = new ModerationDriver(ShippedPolicy.judge(), other.resolve("s" + seed))) {
        delivered.forEach(it -> driver.receive(it, it.getReceivedAt().toEpochMilli()));
        delivered.forEach(driver::replay);
        List<String> ids = driver.signals().stream().map(SignalRaised::getSignalId).toList();

        assertThat(ids).as("seed " + seed).doesNotHaveDuplicates().isNotEmpty();
        expected.addAll(seed == 0 ? ids : List.of());
        assertThat(new TreeSet<>(ids)).as("seed " + seed).isEqualTo(expected);
      }
    }
  }

  private void receive(String author, String id, String words, int minute) {
    moderation.receive(
        Received.by(author, id, words, at(minute)).build(), at(minute).toEpochMilli());
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }
}

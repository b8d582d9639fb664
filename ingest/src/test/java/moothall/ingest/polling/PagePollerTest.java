package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moothall.events.CommentKind;
import moothall.events.PageRegistered;
import moothall.events.PollCursor;
import moothall.ingest.HandMovedClock;
import moothall.ingest.IngestBench;
import moothall.ingest.comment.Delivered;
import moothall.service.Secrets;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePollerTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final PageRegistered PAGE =
      PageRegistered.newBuilder()
          .setPageId("town-facebook")
          .setCouncilId("ambermere")
          .setPlatform("facebook")
          .setName("Ambermere Borough Council")
          .setSecretName("facebook.town")
          .build();

  @TempDir Path folder;
  private final ScriptedListing listing = new ScriptedListing();
  private final BookInMemory book = new BookInMemory();
  private final KnownInMemory memory = new KnownInMemory();
  private final PageState state = new PageState();
  private final HandMovedClock clock = new HandMovedClock(NOON);
  private IngestBench bench;
  private PagePoller poller;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(folder.resolve("facebook.town"), "a token");
    bench = new IngestBench(folder, Map.of());
    poller =
        new PagePoller(
            new Secrets(folder),
            memory,
            bench.bean(PollingNotes.class),
            new PollingConfig(
                true,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofMinutes(15),
                Duration.ofMinutes(2)),
            clock);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void goesOnWhereTheAnswerSaysAndEndsTheRound() {
    listing.answers(new Heard.Listed(List.of(shown("1")), "page 2"));
    listing.answers(new Heard.Listed(List.of(shown("2")), null));

    step();
    step();

    assertThat(listing.positions).containsExactly(null, "page 2");
    assertThat(ids()).containsExactly("1", "2");
    assertThat(book.cursor.getRound()).isNull();
    assertThat(book.cursor.getCompleteUntil()).isEqualTo(NOON);
  }

  @Test
  void publishesAgainWhatCouldNotBeCommitted() {
    listing.answers(new Heard.Listed(List.of(shown("1")), "page 2"));
    listing.answers(new Heard.Listed(List.of(shown("2")), null));
    listing.answers(new Heard.Listed(List.of(shown("2")), null));
    step();
    book.broken = true;
    assertThatThrownBy(this::step).isInstanceOf(TimeoutException.class);
    book.broken = false;

    step();

    assertThat(ids()).containsExactly("1", "2");
  }

  @Test
  void publishesOnceWhatStandsTwiceInARound() {
    listing.answers(new Heard.Listed(List.of(shown("1"), shown("1")), "page 2"));
    listing.answers(new Heard.Listed(List.of(shown("1")), null));

    step();
    step();

    assertThat(ids()).containsExactly("1");
  }

  @Test
  void takesOnlyThePlatformsWordForARemoval() {
    listing.answers(new Heard.Listed(List.of(shown("1"), shown("2")), null));
    step();
    listing.standings.put("1", new Standing.There());
    listing.standings.put("2", new Standing.Gone("gone".getBytes(StandardCharsets.UTF_8)));
    again();
    listing.answers(new Heard.Listed(List.of(), null));

    step();

    assertThat(book.events.getLast().getKind()).isEqualTo(CommentKind.REMOVED);
    assertThat(book.events.getLast().getCommentId()).endsWith(":2");
    assertThat(book.events.getLast().getRaw().array())
        .isEqualTo("gone".getBytes(StandardCharsets.UTF_8));
    assertThat(ids()).containsExactly("1", "2", "2");
  }

  /** What a webhook has just brought the platform's answer for one comment may not know yet. */
  @Test
  void looksForNothingOfWhichItHasJustBeenTold() {
    listing.answers(new Heard.Listed(List.of(shown("1")), null));
    step();
    listing.standings.put("1", new Standing.Gone("gone".getBytes(StandardCharsets.UTF_8)));
    again(Duration.ofSeconds(119));
    listing.answers(new Heard.Listed(List.of(), null));
    step();
    assertThat(listing.looks).isZero();
    again(Duration.ofSeconds(1));
    listing.answers(new Heard.Listed(List.of(), null));

    step();

    assertThat(book.events.getLast().getKind()).isEqualTo(CommentKind.REMOVED);
  }

  @Test
  void leavesAPageAloneOnWhichItBreaks() {
    listing.fault = new IllegalArgumentException("unsupported URI");

    step();

    assertThat(poller.isDue(book.cursor, state, Duration.ofMinutes(1))).isFalse();
    clock.pass(Duration.ofMinutes(16));
    assertThat(poller.isDue(book.cursor, state, Duration.ofMinutes(1))).isTrue();
    listing.fault = null;
    listing.answers(new Heard.Listed(List.of(shown("1")), null));
    step();
    assertThat(ids()).containsExactly("1");
  }

  @Test
  void beginsTheRoundAgainWhereItBreaksOnAPosition() {
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    listing.fault = new NullPointerException();

    step();
    step();
    step();

    assertThat(book.cursor.getRound().getPosition()).isNull();
  }

  @Test
  void leavesAPageAloneWhoseAbsencesItBreaksOn() {
    listing.answers(new Heard.Listed(List.of(shown("1")), null));
    step();
    again();
    listing.answers(new Heard.Listed(List.of(), null));
    listing.standings.put("1", null);

    step();

    assertThat(state.mayBeAsked(clock.instant())).isFalse();
  }

  @Test
  void stopsLookingWhereNobodyAnswers() {
    List<Shown> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(shown("" + i));
    }
    listing.answers(new Heard.Listed(many, null));
    step();
    again();
    listing.answers(new Heard.Listed(List.of(), null));

    step();

    assertThat(listing.looks).isOne();
  }

  @Test
  void beginsTheRoundAgainWhenItsPlaceIsLost() {
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    for (int i = 0; i < 3; i++) {
      listing.answers(new Heard.Nothing("too old"));
      step();
    }

    assertThat(book.cursor.getRound().getPosition()).isNull();
    assertThat(book.cursor.getRound().getBegunAt()).isEqualTo(NOON);
    assertThat(poller.isDue(book.cursor, state, Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void passesByWhatStopsItASecondTime() {
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    for (int i = 0; i < 3; i++) {
      listing.answers(new Heard.Nothing("broken"));
      step();
    }
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    for (int i = 0; i < 3; i++) {
      listing.answers(new Heard.Nothing("broken"));
      if (i == 2) {
        listing.answers(new Heard.Listed(List.of(), "page 2"));
      }
      step();
    }

    assertThat(book.cursor.getRound().getPosition()).isEqualTo("beyond page 2");
    listing.answers(new Heard.Listed(List.of(shown("3")), null));
    step();
    assertThat(ids()).containsExactly("3");
  }

  @Test
  void passesNothingByWhileThePlatformIsAway() {
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    for (int i = 0; i < 3; i++) {
      listing.answers(new Heard.Nothing("away"));
      step();
    }
    listing.answers(new Heard.Listed(List.of(), "page 2"));
    step();
    for (int i = 0; i < 4; i++) {
      listing.answers(new Heard.Nothing("away"));
    }
    step();
    step();
    step();

    assertThat(book.cursor.getRound().getPosition()).isEqualTo("page 2");
  }

  @Test
  void leavesThePageAloneAsLongAsItIsTold() {
    listing.answers(new Heard.LeaveAlone(Duration.ofMinutes(5)));
    step();

    assertThat(poller.isDue(book.cursor, state, Duration.ofMinutes(1))).isFalse();
    assertThat(state.mayBeAsked(NOON.plus(Duration.ofMinutes(5)))).isTrue();
    assertThat(book.events).isEmpty();
  }

  @Test
  void asksNothingWithoutAToken() throws Exception {
    Files.delete(folder.resolve("facebook.town"));

    step();

    assertThat(listing.positions).isEmpty();
    assertThat(poller.isDue(book.cursor, state, Duration.ofMinutes(1))).isFalse();
  }

  @Test
  void asksWithNothingWhereTheRegisterNamesNoSecret() {
    PageRegistered open = PageRegistered.newBuilder(PAGE).setSecretName(null).build();
    listing.answers(new Heard.Listed(List.of(shown("17")), null));

    poller.step(listing, open, book, state, () -> false);

    assertThat(ids()).containsExactly("17");
    assertThat(listing.tokens).containsExactly("");
  }

  private void step() {
    poller.step(listing, PAGE, book, state, () -> false);
  }

  /** After an hour a thorough round is due. */
  private void again() {
    again(Duration.ofHours(1));
  }

  private void again(Duration later) {
    clock.pass(later);
    book.cursor = PollCursor.newBuilder(book.cursor).setThoroughAt(null).build();
  }

  private List<String> ids() {
    return book.events.stream()
        .map(it -> it.getCommentId().substring("facebook:town-facebook:".length()))
        .toList();
  }

  private static Shown shown(String id) {
    return new Shown(
        new Delivered(
            CommentKind.CREATED,
            id,
            "post",
            null,
            null,
            new Delivered.Author(null, null),
            "words",
            Long.toString(NOON.getEpochSecond()),
            null),
        null,
        null,
        new byte[] {1});
  }
}

package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.LineFault;
import moothall.events.CommentKind;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every platform promises that is asked for its comments, against a server that speaks the
 * platform's documentation.
 */
public abstract class CommentListingContract {

  protected static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  protected static final Duration DEADLINE = Duration.ofMillis(700);
  private static final int MOST_QUESTIONS = 500;
  private static final String EMOJI_AND_RTL =
      "ok \uD83D\uDE00 \u200F\u0634\u0643\u0631\u0627 https://a/b \"x\"";

  /**
   * A comment as residents write it.
   *
   * @param number digits that every platform can make an id of
   * @param parent number of the comment answered; null for one that answers the post
   */
  public record Written(
      int number,
      @Nullable Integer parent,
      @Nullable String author,
      @Nullable String text,
      Instant at) {}

  protected abstract ContractServer<?> server();

  protected abstract CommentListing listing();

  protected abstract Account account();

  /** The same page with a token that the platform does not know. */
  protected abstract Account accountWithADeadToken();

  /** Makes the platform show it. */
  protected abstract void write(Written comment);

  /** Makes the platform forget it. */
  protected abstract void takeAway(int number);

  /** The comment's id as our comment ids have it. */
  protected abstract String nativeId(int number);

  /** The next question is answered with the platform's own word for too many. */
  protected abstract void limitTheRate();

  /** How deep the platform's threads go below a post; 1 where nobody can answer a comment. */
  protected int levels() {
    return 3;
  }

  /** Whether the platform can leave out who wrote a comment. */
  protected boolean alwaysNamesAuthors() {
    return false;
  }

  /** Whether the platform says who wrote a comment by name, and not only by an id. */
  protected boolean saysNames() {
    return true;
  }

  /** Whether the platform can be asked for one comment that stands in no list any more. */
  protected boolean tellsWhatHasGone() {
    return true;
  }

  @AfterEach
  void stop() {
    try {
      assertThat(server().violations()).isEmpty();
    } finally {
      server().close();
    }
  }

  @Test
  void showsACommentVerbatim() {
    write(written(17, EMOJI_AND_RTL));

    Shown shown = only();

    assertThat(shown.delivered().kind()).isEqualTo(CommentKind.CREATED);
    assertThat(shown.delivered().nativeId()).isEqualTo(nativeId(17));
    assertThat(shown.delivered().text()).isEqualTo(EMOJI_AND_RTL);
    assertThat(shown.delivered().author().name()).isEqualTo(saysNames() ? "Jo Example" : null);
    assertThat(saysNames() || shown.delivered().author().id() != null).isTrue();
    assertThat(shown.delivered().claimedAt()).isNotNull();
    assertThat(shown.delivered().postId()).isNotNull();
  }

  @Test
  void showsMoreThanAThousandComments() {
    IntStream.range(0, 1_100).forEach(i -> write(written(1_000 + i, "words of " + i + "!")));

    List<Shown> shown = round(NOON.minusSeconds(60));

    assertThat(shown)
        .extracting(it -> it.delivered().nativeId())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 1_100).mapToObj(i -> nativeId(1_000 + i)).toList());
    assertThat(shown).allMatch(CommentListingContract::holdsItsOwnWordsAlone);
  }

  /** Nobody's evidence holds the words of others. */
  private static boolean holdsItsOwnWordsAlone(Shown shown) {
    String raw = new String(shown.raw(), StandardCharsets.UTF_8);
    String own = String.valueOf(shown.delivered().text());
    return raw.contains(own) && !raw.replace(own, "").contains("words of");
  }

  @Test
  void doesNotReadWhatIsOldAllOverAgain() {
    IntStream.range(0, 1_100)
        .forEach(
            i -> write(new Written(1_000 + i, null, "Jo Example", "old", NOON.plusSeconds(i))));
    int everything = questions(NOON.minusSeconds(60));

    int recent = questions(NOON.plusSeconds(1_095));

    assertThat(recent).isLessThan(everything / 2);
  }

  /** What is older than the memory of what was judged would be judged again and again. */
  @Test
  void showsNothingThatWasThereLongBefore() {
    write(new Written(17, null, "Jo Example", "old", NOON.minus(Duration.ofDays(400))));
    write(written(18, "new"));

    assertThat(round(NOON.minusSeconds(60)))
        .extracting(it -> it.delivered().nativeId())
        .containsExactly(nativeId(18));
  }

  @Test
  void showsWhoAnsweredWhom() {
    int deepest = Math.min(levels(), 3);
    for (int level = 0; level < deepest; level++) {
      write(new Written(17 + level, level == 0 ? null : 16 + level, "Jo Example", "a", NOON));
    }

    List<Shown> shown = round(NOON.minusSeconds(60));

    assertThat(shown).hasSize(deepest);
    assertThat(parentOf(17, shown)).isNull();
    for (int level = 1; level < deepest; level++) {
      assertThat(parentOf(17 + level, shown)).isEqualTo(nativeId(16 + level));
    }
  }

  @Test
  void bearsThatNoAuthorIsNamed() {
    if (!alwaysNamesAuthors()) {
      write(new Written(17, null, null, "a", NOON));

      assertThat(only().delivered().author().id()).isNull();
      assertThat(only().delivered().author().name()).isNull();
    }
  }

  @Test
  void bearsAPageWithoutComments() {
    assertThat(round(NOON)).isEmpty();
  }

  @Test
  void leavesThePlatformAloneWhenItIsTold() {
    write(written(17, "a"));
    limitTheRate();

    assertThat(ask(account(), null)).isInstanceOf(Heard.LeaveAlone.class);
    assertThat(((Heard.LeaveAlone) again()).pause()).isPositive();
  }

  private Heard again() {
    limitTheRate();
    return ask(account(), null);
  }

  @Test
  void saysWhatToDoAboutADeadToken() {
    write(written(17, "a"));

    Heard heard = ask(accountWithADeadToken(), null);

    assertThat(heard).isInstanceOf(Heard.Refused.class);
    assertThat(((Heard.Refused) heard).remedy()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(LineFault.class)
  void takesABrokenAnswerForNone(LineFault fault) {
    write(written(17, "a"));
    server().next(fault);

    Heard heard = ask(account(), null);

    // Java's client asks by itself once more where a connection was cut before any answer.
    if (fault != LineFault.IS_CUT_OFF_AFTER_DOING_IT) {
      assertThat(heard).isInstanceOf(Heard.Nothing.class);
    }
    assertThat(round(NOON.minusSeconds(60))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(LineFault.class)
  void doesNotTakeABrokenAnswerForAnAbsence(LineFault fault) {
    write(written(17, "a"));
    round(NOON.minusSeconds(60));
    server().next(fault);

    assertThat(listing().standing(account(), nativeId(17))).isNotInstanceOf(Standing.Gone.class);
  }

  @Test
  void tellsWhatIsThereFromWhatHasGone() {
    write(written(17, "a"));
    write(written(18, "b"));
    round(NOON.minusSeconds(60));
    takeAway(18);

    if (!tellsWhatHasGone()) {
      assertThat(listing().standing(account(), nativeId(18))).isInstanceOf(Standing.Unsaid.class);
      return;
    }
    assertThat(listing().standing(account(), nativeId(17))).isInstanceOf(Standing.There.class);
    Standing gone = listing().standing(account(), nativeId(18));
    assertThat(gone).isInstanceOf(Standing.Gone.class);
    assertThat(((Standing.Gone) gone).raw()).isNotEmpty();
  }

  @Test
  void doesNotTakeADeadTokenForAnAbsence() {
    write(written(17, "a"));

    assertThat(listing().standing(accountWithADeadToken(), nativeId(17)))
        .isInstanceOf(tellsWhatHasGone() ? Standing.Silent.class : Standing.Unsaid.class);
  }

  @Test
  void beginsAgainFromAPositionThatIsNone() {
    write(written(17, "a"));

    assertThat(ask(account(), "nonsense")).isNotInstanceOf(Heard.Refused.class);
  }

  @Test
  void getsOnFromEveryPosition() {
    write(written(17, "a"));
    Heard.Listed first = (Heard.Listed) ask(account(), null);
    String position = first.next();

    for (int i = 0; i < 20 && position != null; i++) {
      position = listing().beyond(position).orElse(null);
    }

    assertThat(position).isNull();
  }

  protected static Written written(int number, @Nullable String text) {
    return new Written(number, null, "Jo Example", text, NOON);
  }

  /** All comments of one round; of one that is shown twice, the first counts, as for the poller. */
  protected List<Shown> round(Instant since) {
    Map<String, Shown> shown = new LinkedHashMap<>();
    String position = null;
    for (int i = 0; i < MOST_QUESTIONS; i++) {
      Heard heard = listing().ask(new Question(account(), since, true, position));
      assertThat(heard).isInstanceOf(Heard.Listed.class);
      Heard.Listed listed = (Heard.Listed) heard;
      assertThat(listed.unreadable()).isEmpty();
      listed.comments().forEach(it -> shown.putIfAbsent(it.delivered().nativeId(), it));
      position = listed.next();
      if (position == null) {
        return List.copyOf(shown.values());
      }
    }
    throw new AssertionError("a round of more than " + MOST_QUESTIONS + " questions");
  }

  private int questions(Instant since) {
    int before = server().calls().size();
    round(since);
    return server().calls().size() - before;
  }

  private Heard ask(Account account, @Nullable String position) {
    return listing().ask(new Question(account, NOON.minusSeconds(60), true, position));
  }

  private Shown only() {
    List<Shown> shown = round(NOON.minusSeconds(60));
    assertThat(shown).hasSize(1);
    return shown.getFirst();
  }

  private @Nullable String parentOf(int number, List<Shown> shown) {
    return shown.stream()
        .map(Shown::delivered)
        .filter(it -> it.nativeId().equals(nativeId(number)))
        .findFirst()
        .orElseThrow()
        .parentNativeId();
  }
}

package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.ingest.comment.CommentVersion;
import moothall.schemas.DeadLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * What every platform's reader promises, over HTTP. The tests cannot be seen by the platforms' own
 * tests, so that none can be emptied.
 */
public abstract class CommentSourceContract {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");
  private static final String EMOJI_AND_RTL =
      "ok \uD83D\uDE00 \u200F\u0634\u0643\u0631\u0627 https://a/b";

  @TempDir Path folder;
  private IngestBench ingest;

  /**
   * Something that happened to a comment, before it is written as the platform writes it.
   *
   * @param parentId native id of the comment answered; null for one that answers the post
   */
  public record Told(
      CommentKind kind,
      String id,
      @Nullable String parentId,
      @Nullable String author,
      @Nullable String text,
      Instant at) {

    Told on(CommentKind other, @Nullable String words, Instant when) {
      return new Told(other, id, parentId, author, words, when);
    }
  }

  /** Which of the pages of {@link InMemoryRegister} is meant. */
  public enum Page {
    APPROVED,
    PROPOSED
  }

  /** Id in our register of the platform's page. */
  protected abstract String pageId(Page page);

  protected abstract String platform();

  /** Every kind of happening of which the platform tells; of no other does it tell us at all. */
  protected abstract Set<CommentKind> tells();

  /** A native id of the platform's form with these digits, as our comment ids have it. */
  protected abstract String nativeId(String digits);

  /**
   * Delivers, correctly signed and with some field that nobody knows, together where the platform
   * batches; the answer is the last status.
   *
   * @throws IllegalArgumentException for a kind that the platform has no way to write
   */
  protected abstract int tell(IngestBench to, Page page, List<Told> told) throws Exception;

  /** The same with a signature of other bytes. */
  protected abstract int forge(IngestBench to, Told told) throws Exception;

  /** Something signed that is not in the platform's form. */
  protected abstract int tellNonsense(IngestBench to) throws Exception;

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void takesANewCommentVerbatim() throws Exception {
    Told told = created("17", EMOJI_AND_RTL);

    assertThat(tell(told)).isBetween(200, 299);

    CommentReceived comment = only();
    assertThat(comment.getKind()).isEqualTo(CommentKind.CREATED);
    assertThat(comment.getCommentId()).isEqualTo(commentId(told.id()));
    assertThat(comment.getText()).isEqualTo(EMOJI_AND_RTL);
    assertThat(comment.getPostedAt()).isEqualTo(NOON);
    assertThat(comment.getAuthor().getDisplayName()).isEqualTo("Jo Example");
    assertThat(comment.getPage().getPlatform()).isEqualTo(platform());
    assertThat(comment.getRawSha256()).isEqualTo(CommentVersion.sha256Of(comment.getRaw().array()));
  }

  @Test
  void takesEveryKindOfWhichThePlatformTells() throws Exception {
    assertThat(tells()).contains(CommentKind.CREATED);
    Told told = created("17", "a");
    for (CommentKind kind : tells()) {
      boolean words = kind == CommentKind.CREATED || kind == CommentKind.EDITED;

      assertThat(tell(told.on(kind, words ? "of " + kind : null, NOON))).isBetween(200, 299);

      CommentReceived taken = ingest.published.comments.removeLast();
      assertThat(taken.getKind()).isEqualTo(kind);
      assertThat(taken.getText()).isEqualTo(words ? "of " + kind : null);
      assertThat(taken.getCommentId()).isEqualTo(commentId(told.id()));
    }
    assertThat(ingest.published.comments).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void hasNoWayToTellOfAnyOtherKind(CommentKind kind) {
    Told told = created("17", "a").on(kind, "b", NOON);

    assertThat(catchThrowable(() -> tell(told)) instanceof IllegalArgumentException)
        .as(platform() + " does not tell of " + kind)
        .isEqualTo(!tells().contains(kind));
  }

  @Test
  void takesARemovalThatComesBeforeItsComment() throws Exception {
    assumeThat(tells()).contains(CommentKind.REMOVED);
    Told told = created("17", "a");
    assertThat(tell(told.on(CommentKind.REMOVED, null, NOON.plusSeconds(60)))).isBetween(200, 299);
    assertThat(tell(told)).isBetween(200, 299);

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getKind)
        .containsExactly(CommentKind.REMOVED, CommentKind.CREATED);
  }

  @Test
  void givesARedeliveryTheSameVersion() throws Exception {
    tell(created("17", "a"));
    tell(created("17", "a"));

    assertThat(ingest.published.comments).hasSize(2);
    assertThat(ingest.published.comments.stream().map(CommentReceived::getVersion).distinct())
        .hasSize(1);
  }

  @Test
  void givesEveryEditAVersionOfItsOwn() throws Exception {
    assumeThat(tells()).contains(CommentKind.EDITED);
    Told told = created("17", "a");
    tell(told);
    tell(told.on(CommentKind.EDITED, "b", NOON.plusSeconds(60)));
    tell(told.on(CommentKind.EDITED, "a", NOON.plusSeconds(120)));
    tell(told.on(CommentKind.EDITED, "b", NOON.plusSeconds(180)));

    assertThat(ingest.published.comments).hasSize(4);
    assertThat(ingest.published.comments.stream().map(CommentReceived::getVersion).distinct())
        .hasSize(4);
  }

  @Test
  void takesACommentWhoseAuthorIsNotSaid() throws Exception {
    tell(new Told(CommentKind.CREATED, nativeId("17"), null, null, "a", NOON));

    assertThat(only().getAuthor()).isNull();
  }

  @Test
  void losesNoCommentWithoutWords() throws Exception {
    int status = tell(created("17", null));

    assertThat(status).isLessThan(500);
    assertThat(ingest.published.comments.size() + ingest.published.deadLetters.size()).isOne();
    assertThat(ingest.published.comments).allMatch(it -> it.getText() == null);
  }

  @Test
  void followsAThreadThreeLevelsDeep() throws Exception {
    Told top = created("17", "a");
    Told reply = new Told(CommentKind.CREATED, nativeId("18"), top.id(), "Al Example", "b", NOON);
    Told deep = new Told(CommentKind.CREATED, nativeId("19"), reply.id(), "Jo Example", "c", NOON);
    tell(top);
    tell(reply);
    tell(deep);

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getParentCommentId)
        .containsExactly(null, commentId(top.id()), commentId(reply.id()));
  }

  @Test
  void takesHugeIds() throws Exception {
    Told told = created("9".repeat(150), "a");

    assertThat(tell(told)).isBetween(200, 299);
    assertThat(only().getCommentId()).isEqualTo(commentId(told.id()));
  }

  @Test
  void takesManyAtOnce() throws Exception {
    List<Told> many =
        IntStream.range(0, 200).mapToObj(i -> created("1" + i, "words of " + i)).toList();

    assertThat(tell(ingest, Page.APPROVED, many)).isBetween(200, 299);

    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getText)
        .containsExactlyElementsOf(many.stream().map(Told::text).toList());
    assertThat(ingest.published.comments)
        .allMatch(it ->
            new String(it.getRaw().array(), java.nio.charset.StandardCharsets.UTF_8)
                    .split("words of", -1)
                    .length
                == 2);
  }

  @Test
  void leavesNoTraceOfWhatIsNotSigned() throws Exception {
    assertThat(forge(ingest, created("17", "a"))).isEqualTo(401);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
  }

  @Test
  void setsAsideWhatIsForAPageThatIsNotApproved() throws Exception {
    tell(ingest, Page.PROPOSED, List.of(created("17", "a")));

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters)
        .extracting(DeadLetter::reason)
        .containsExactly("page-not-approved");
    assertThat(ingest.get("/prometheus").body())
        .contains("moothall_comments_refused_total{reason=\"page-not-approved\"} 1");
  }

  @Test
  void setsAsideWhatIsSignedAndUnreadable() throws Exception {
    assertThat(tellNonsense(ingest)).isLessThan(500);

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).hasSize(1);
  }

  @Test
  void asksForAnotherDeliveryWhileKafkaIsAway() throws Exception {
    ingest.published.connected = false;

    assertThat(tell(created("17", "a"))).isEqualTo(503);
    assertThat(tellNonsense(ingest)).isEqualTo(503);
  }

  @Test
  void keepsTheWordsOutOfTheLog() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);

    tell(created("17", "canary"));
    tell(ingest, Page.PROPOSED, List.of(created("18", "canary")));
    ingest.published.buggy = true;
    tell(created("19", "canary"));

    root.detachAppender(log);
    assertThat(log.list)
        .isNotEmpty()
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("canary"));
  }

  private Told created(String digits, @Nullable String text) {
    return new Told(CommentKind.CREATED, nativeId(digits), null, "Jo Example", text, NOON);
  }

  private int tell(Told told) throws Exception {
    return tell(ingest, Page.APPROVED, List.of(told));
  }

  private String commentId(String nativeId) {
    return platform() + ":" + pageId(Page.APPROVED) + ":" + nativeId;
  }

  private CommentReceived only() {
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }
}

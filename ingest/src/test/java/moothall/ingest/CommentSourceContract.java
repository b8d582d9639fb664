package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
import java.util.stream.Stream;
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

  /** A native id of the platform's form with these digits, as our comment ids have it. */
  protected abstract String nativeId(String digits);

  /**
   * The kinds that the platform tells. Of the others nothing is ever heard, and a resident's edit
   * or removal has to be found by asking.
   */
  protected abstract Set<CommentKind> tells();

  /** Whether the platform says when something happened, and not only when it told. */
  protected boolean saysWhen() {
    return true;
  }

  /** Whether the platform says who wrote a comment by name, and not only by an id. */
  protected boolean saysNames() {
    return true;
  }

  /**
   * Delivers, correctly signed and with some field that nobody knows, together where the platform
   * batches; the answer is the last status. What the platform does not tell is delivered in the
   * form that it would most likely have.
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
    assertThat(comment.getPostedAt()).isEqualTo(saysWhen() ? NOON : null);
    assertThat(comment.getAuthor().getDisplayName()).isEqualTo(saysNames() ? "Jo Example" : null);
    assertThat(saysNames() || comment.getAuthor().getAuthorId() != null).isTrue();
    assertThat(comment.getPage().getPlatform()).isEqualTo(platform());
    assertThat(comment.getRawSha256()).isEqualTo(CommentVersion.sha256Of(comment.getRaw().array()));
  }

  /** Checked both ways: what is declared arrives, and nothing else does under its name. */
  @ParameterizedTest
  @EnumSource
  void tellsTheKindsThatItDeclaresAndNoOther(CommentKind kind) throws Exception {
    boolean words = kind == CommentKind.CREATED || kind == CommentKind.EDITED;
    Told told = created("17", "a").on(kind, words ? "b" : null, NOON.plusSeconds(60));

    if (tells().contains(kind)) {
      tell(told);

      assertThat(only().getKind()).isEqualTo(kind);
      assertThat(only().getText()).isEqualTo(words ? "b" : null);
      assertThat(only().getCommentId()).isEqualTo(commentId(told.id()));
    } else {
      Throwable noForm = catchThrowable(() -> tell(told));

      assertThat(noForm == null || noForm instanceof IllegalArgumentException).isTrue();
      assertThat(ingest.published.comments)
          .extracting(CommentReceived::getKind)
          .doesNotContain(kind);
    }
  }

  @Test
  void takesWhatHappensToACommentInAnyOrder() throws Exception {
    Told told = created("17", "a");
    List<Told> backwards =
        Stream.of(
                told.on(CommentKind.REMOVED, null, NOON.plusSeconds(120)),
                told.on(CommentKind.EDITED, "b", NOON.plusSeconds(60)),
                told)
            .filter(it -> tells().contains(it.kind()))
            .toList();
    for (Told each : backwards) {
      assertThat(tell(each)).isBetween(200, 299);
    }

    assertThat(backwards).contains(told);
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getKind)
        .containsExactlyElementsOf(backwards.stream().map(Told::kind).toList());
    assertThat(ingest.published.comments)
        .extracting(CommentReceived::getText)
        .containsExactlyElementsOf(backwards.stream().map(Told::text).toList());
  }

  @Test
  void givesARedeliveryTheSameVersionAndOtherWordsAnother() throws Exception {
    Told told = created("17", "a");
    tell(told);
    tell(told);
    tell(told.on(CommentKind.CREATED, "b", NOON));

    assertThat(versions()).hasSize(3);
    assertThat(versions().stream().distinct()).hasSize(2);
  }

  @Test
  void givesEveryEditItsOwnVersion() throws Exception {
    List<String> words = tells().contains(CommentKind.EDITED) ? List.of("b", "a", "b") : List.of();
    Told told = created("17", "a");
    tell(told);
    for (int i = 0; i < words.size(); i++) {
      tell(told.on(CommentKind.EDITED, words.get(i), NOON.plusSeconds(60L * i + 60)));
    }

    assertThat(versions()).hasSize(1 + words.size()).doesNotHaveDuplicates();
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

  private List<String> versions() {
    return ingest.published.comments.stream().map(CommentReceived::getVersion).toList();
  }

  private CommentReceived only() {
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.getFirst();
  }
}

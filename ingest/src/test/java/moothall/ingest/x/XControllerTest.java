package moothall.ingest.x;

import static moothall.ingest.x.XEvent.ACCOUNT;
import static moothall.ingest.x.XEvent.CONVERSATION;
import static moothall.ingest.x.XEvent.POST;
import static moothall.ingest.x.XEvent.REPLY;
import static moothall.ingest.x.XEvent.RESIDENT;
import static moothall.ingest.x.XEvent.bytes;
import static moothall.ingest.x.XEvent.inNewNames;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import moothall.events.AttachmentReference;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.ingest.IngestBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the posts that X delivers. */
class XControllerTest {

  private static final String EARLIER = "2089999999999999999";

  @TempDir Path folder;
  private IngestBench ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void acceptsAReplyInTheOldNamesAndInTheNew(boolean inNewNames) throws Exception {
    String event = inNewNames ? inNewNames(REPLY) : REPLY;

    CommentReceived comment = taken(event);

    assertThat(comment.getCommentId()).isEqualTo("x:town-x:" + POST);
    assertThat(comment.getKind()).isEqualTo(CommentKind.CREATED);
    assertThat(comment.getText())
        .isEqualTo("@Ambermere When will the bins be collected? \uD83D\uDE00 https://a");
    assertThat(comment.getPostId()).isEqualTo(CONVERSATION);
    assertThat(comment.getParentCommentId()).isNull();
    assertThat(comment.getAuthor().getAuthorId()).isEqualTo(RESIDENT);
    assertThat(comment.getAuthor().getDisplayName()).isNull();
    assertThat(comment.getPostedAt()).isEqualTo(Instant.parse("2026-08-12T18:00:00Z"));
    assertThat(comment.getPermalink()).isEqualTo("https://x.com/i/web/status/" + POST);
    assertThat(comment.getRaw().array()).isEqualTo(bytes(event));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesAnEditAsAnotherVersionOfTheFirstPost(boolean inNewNames) throws Exception {
    String edit =
        REPLY.replace(
            "\"edit_history_tweet_ids\":[\"" + POST + "\"]",
            "\"edit_history_tweet_ids\":[\"" + EARLIER + "\",\"" + POST + "\"]");

    CommentReceived comment = taken(inNewNames ? inNewNames(edit) : edit);

    assertThat(comment.getKind()).isEqualTo(CommentKind.EDITED);
    assertThat(comment.getCommentId()).isEqualTo("x:town-x:" + EARLIER);
    assertThat(comment.getPermalink()).endsWith(POST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void followsAReplyToAReply(boolean inNewNames) throws Exception {
    String deep =
        REPLY.replace(
            "\"in_reply_to_tweet_id\":\"" + CONVERSATION, "\"in_reply_to_tweet_id\":\"" + EARLIER);

    CommentReceived comment = taken(inNewNames ? inNewNames(deep) : deep);

    assertThat(comment.getParentCommentId()).isEqualTo("x:town-x:" + EARLIER);
    assertThat(comment.getPostId()).isEqualTo(CONVERSATION);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesTheParentFromWhatIsReferencedWhereItIsNotSaidOtherwise(boolean inNewNames)
      throws Exception {
    String reply =
        REPLY
            .replace("\"in_reply_to_tweet_id\":\"" + CONVERSATION + "\",", "")
            .replace("replied_to\",\"id\":\"" + CONVERSATION, "replied_to\",\"id\":\"" + EARLIER);

    assertThat(taken(inNewNames ? inNewNames(reply) : reply).getParentCommentId())
        .isEqualTo("x:town-x:" + EARLIER);
  }

  @Test
  void takesAMentionThatAnswersNobody() throws Exception {
    String mention =
        REPLY
            .replace("post.reply.create", "post.mention.create")
            .replace("\"in_reply_to_tweet_id\":\"" + CONVERSATION + "\",", "")
            .replace("{\"type\":\"replied_to\",\"id\":\"" + CONVERSATION + "\"}", "")
            .replace("\"conversation_id\":\"" + CONVERSATION, "\"conversation_id\":\"" + POST);

    CommentReceived comment = taken(mention);

    assertThat(comment.getPostId()).isEqualTo(POST);
    assertThat(comment.getParentCommentId()).isNull();
  }

  @Test
  void takesAQuoteUnderThePostThatItQuotesWhereNoConversationIsSaid() throws Exception {
    String quote =
        REPLY
            .replace("post.reply.create", "post.quote.create")
            .replace("replied_to", "quoted")
            .replace("\"in_reply_to_tweet_id\":\"" + CONVERSATION + "\",", "")
            .replace("\"conversation_id\":\"" + CONVERSATION + "\",", "");

    assertThat(taken(quote).getPostId()).isEqualTo(CONVERSATION);
  }

  /** A reply that also mentions us is delivered as both. */
  @Test
  void givesOnePostOneVersionThroughWhicheverSubscriptionItComes() throws Exception {
    String first = taken(REPLY).getVersion();
    String again =
        taken(REPLY.replace("post.reply.create", "post.mention.create").replace("-3091", "77"))
            .getVersion();

    assertThat(again).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"users\":[{\"id\":\"3\",\"name\":\"Al\"},{\"id\":\"2222222222222222222\",\"name\":\"Jo Example\"}]}",
        "{\"users\":[{\"data\":{\"id\":\"2222222222222222222\",\"name\":\"Jo Example\"}}]}",
        "{\"users\":[{\"data\":{\"id\":\"2222222222222222222\",\"username\":\"Jo Example\"}}]}"
      })
  void findsTheAuthorsNameAlsoWhereUsersAreWrapped(String includes) throws Exception {
    assertThat(taken(REPLY.replace("\"includes\":{}", "\"includes\":" + includes)).getAuthor())
        .satisfies(author -> assertThat(author.getDisplayName()).isEqualTo("Jo Example"));
  }

  /** Blanks, a filler of Korean, Braille without a dot, and what only joins other characters. */
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\\u3164", "\\u2800 \\u00a0", "\\u200b\\u200d"})
  void callsAnAuthorByTheHandleWhoseNameNobodySees(String blank) throws Exception {
    String includes =
        "{\"users\":[{\"id\":\"2222222222222222222\",\"name\":\""
            + blank
            + "\",\"username\":\"jo_example\"}]}";

    assertThat(taken(REPLY.replace("\"includes\":{}", "\"includes\":" + includes)).getAuthor())
        .satisfies(author -> assertThat(author.getDisplayName()).isEqualTo("jo_example"));
  }

  @Test
  void prefersTheDigitsOfAnIdToANumberThatMayHaveLostSome() throws Exception {
    String numbers =
        REPLY.replace(
            "\"payload\":{\"id\":\"" + POST + "\"",
            "\"payload\":{\"id\":2090000000000000000,\"id_str\":\"" + POST + "\"");

    assertThat(taken(numbers).getCommentId()).isEqualTo("x:town-x:" + POST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesTheWholeOfALongPost(boolean inNewNames) throws Exception {
    String whole =
        REPLY.replace("\"lang\"", "\"note_tweet\":{\"text\":\"all the words\"},\"lang\"");

    assertThat(taken(inNewNames ? inNewNames(whole) : whole).getText()).isEqualTo("all the words");
  }

  @Test
  void namesPicturesWithoutFetchingThem() throws Exception {
    String picture =
        REPLY.replace("\"lang\"", "\"attachments\":{\"media_keys\":[\"3_1\",\"3_2\"]},\"lang\"");

    assertThat(taken(picture).getAttachments())
        .containsExactly(
            new AttachmentReference("3_1", null, null), new AttachmentReference("3_2", null, null));
  }

  @Test
  void leavesWhatTheCouncilItselfWrites() throws Exception {
    ingest.deliverAsX(
        bytes(REPLY.replace("\"author_id\":\"" + RESIDENT, "\"author_id\":\"" + ACCOUNT)));

    assertThat(ingest.published.comments).isEmpty();
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.get("/prometheus").body())
        .contains("moothall_deliveries_ignored_total{channel=\"x\",reason=\"own-comment\"} 1");
  }

  private CommentReceived taken(String event) throws Exception {
    assertThat(ingest.deliverAsX(bytes(event)).statusCode()).isEqualTo(200);
    assertThat(ingest.published.deadLetters).isEmpty();
    assertThat(ingest.published.comments).hasSize(1);
    return ingest.published.comments.removeLast();
  }
}

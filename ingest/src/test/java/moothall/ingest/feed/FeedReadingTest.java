package moothall.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import moothall.contracts.feed.FeedComment;
import moothall.contracts.feed.FeedFault;
import moothall.contracts.feed.FeedFormat;
import moothall.contracts.feed.FeedServer;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds of many kinds come to, and when they are asked in vain. */
class FeedReadingTest {

  private static final Instant NOON = Instant.parse("2026-02-19T12:00:00Z");

  private final FeedServer server = new FeedServer();
  private final FeedListing listing = Feeds.listing(Duration.ofSeconds(5));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsRssAsItReadsAtom() {
    server.write(FeedFormat.RSS);
    server.put(comment(17, "<p>one</p><p>two &amp; three</p>"));

    Shown shown = only();

    assertThat(shown.delivered().nativeId()).isEqualTo(FeedServer.id(17));
    assertThat(shown.delivered().text()).isEqualTo("one\ntwo & three");
    assertThat(shown.delivered().author().name()).isEqualTo("Jo Example");
    assertThat(shown.delivered().claimedAt()).isEqualTo("2026-02-19T12:00:00Z");
    assertThat(shown.delivered().postId()).isEqualTo("https://www.ambermere.example/news/bins");
    assertThat(shown.delivered().permalink()).isEqualTo(FeedServer.id(17));
    assertThat(new String(shown.raw(), StandardCharsets.UTF_8))
        .startsWith("<item>\r\n<title>")
        .endsWith("</item>");
  }

  @Test
  void saysWhenACommentWasEdited() {
    server.put(new FeedComment(17, null, "Jo", "<p>b</p>", NOON, NOON.plusSeconds(60)));

    assertThat(only().editedAt()).isEqualTo("2026-02-19T12:01:00Z");
  }

  @Test
  void takesEachSortOfTextForWhatItIs() {
    serve(
        "<feed xmlns='http://www.w3.org/2005/Atom'>"
            + entry(1, "<content>a &lt;b&gt; c</content>")
            + entry(2, "<content type='html'>a &lt;b&gt;c&lt;/b&gt;</content>")
            + entry(
                3,
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a &lt;3</p>"
                    + "<p><a href='https://bad.example/'>here</a></p></div></content>")
            + entry(4, "<summary type='html'>only &lt;i&gt;this&lt;/i&gt;</summary>")
            + "</feed>");

    assertThat(heard().comments())
        .extracting(it -> it.delivered().text())
        .containsExactly("a <b> c", "a c", "a <3\nhere (https://bad.example/)", "only this");
  }

  @Test
  void readsTheEncodingThatTheFeedNames() {
    String feed =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel>"
            + "<item><guid>1</guid><description>caf\u00e9 \u00a35</description></item>"
            + "</channel></rss>";
    server.serve(feed.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(only().delivered().text()).isEqualTo("caf\u00e9 \u00a35");
  }

  @Test
  void keepsAddressesOfPeopleOutOfTheirNames() {
    serve(
        "<rss version='2.0'><channel>"
            + "<item><guid>1</guid><author>jo@ambermere.example (Jo Example)</author></item>"
            + "<item><guid>2</guid><author>jo@ambermere.example</author></item>"
            + "</channel></rss>");

    assertThat(heard().comments())
        .extracting(it -> it.delivered().author().name())
        .containsExactly("Jo Example", null);
  }

  @Test
  void setsAsideWhatCannotBeToldFromAnother() {
    serve(
        "<rss version='2.0'><channel><item><title>no id</title></item>"
            + "<item><link>https://www.ambermere.example/#c2</link></item></channel></rss>");

    Heard.Listed heard = heard();

    assertThat(heard.unreadable()).hasSize(1);
    assertThat(heard.comments())
        .extracting(it -> it.delivered().nativeId(), it -> it.delivered().postId())
        .containsExactly(
            tuple("https://www.ambermere.example/#c2", "https://www.ambermere.example/"));
  }

  @Test
  void asksForNothingThatHasNotChanged() {
    server.put(comment(17, "a"));
    assertThat(shown(ask(NOON.minusSeconds(60), false))).hasSize(1);

    assertThat(shown(ask(NOON.minusSeconds(50), false))).isEmpty();
    server.put(comment(18, "b"));
    assertThat(shown(ask(NOON.minusSeconds(40), false))).hasSize(2);
    assertThat(shown(ask(NOON.minusSeconds(30), true))).as("a thorough round").hasSize(2);
  }

  /** The round that had the answer began again: what it brought may have been lost. */
  @Test
  void asksForAllAgainUntilALaterRoundHasBegun() {
    server.put(comment(17, "a"));

    assertThat(shown(ask(NOON.minusSeconds(60), false))).hasSize(1);
    assertThat(shown(ask(NOON.minusSeconds(60), false))).hasSize(1);
  }

  /** A page cannot be read: the feed is asked from its beginning, and that answer is not kept. */
  @Test
  void asksForAllAgainOnceAPageWasPassedBy() {
    server.put(comment(17, "a"));
    ask(NOON.minusSeconds(60), false);
    server.put(comment(18, "b"));
    ask(NOON.minusSeconds(60), false);

    assertThat(listing.beyond("2 " + server.feed() + "?page=2")).isEmpty();

    assertThat(shown(ask(NOON.minusSeconds(50), false))).hasSize(2);
  }

  @Test
  void forgetsNothingOfAnotherFeed() {
    server.put(comment(17, "a"));
    ask(NOON.minusSeconds(60), false);

    assertThat(listing.beyond("2 https://elsewhere.example/feed?page=2")).isEmpty();

    assertThat(shown(ask(NOON.minusSeconds(50), false))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/feed?page=2",
        "https://elsewhere.example/feed",
        "file:///etc/passwd",
        "//elsewhere.example/feed",
        "not an address"
      })
  void readsNoPageOfAnotherMachine(String next) {
    server.put(comment(17, "a"));
    server.leadTo(next);

    assertThat(heard().next()).isNull();
    assertThat(
            listing.ask(
                new Question(
                    Feeds.account(server.feed(), ""), NOON.minusSeconds(60), true, "2 " + next)))
        .isInstanceOf(Heard.Listed.class);
  }

  @Test
  void comesToAnEndWherePagesLeadInACircle() {
    server.put(comment(17, "a"));
    server.leadTo("?page=1");

    String position = null;
    int questions = 0;
    do {
      position = ((Heard.Listed) ask(NOON.minusSeconds(60), true, position)).next();
      questions++;
    } while (position != null);

    assertThat(questions).isEqualTo(200);
  }

  @Test
  void saysThatTheFeedIsNotThere() {
    server.next(FeedFault.NOT_FOUND);

    assertThat(ask(NOON, true))
        .isInstanceOfSatisfying(
            Heard.Refused.class, it -> assertThat(it.remedy()).contains("page's address"));
  }

  private static FeedComment comment(long number, String html) {
    return new FeedComment(number, null, "Jo Example", html, NOON, NOON);
  }

  private static String entry(int number, String content) {
    return "<entry><id>urn:x:" + number + "</id>" + content + "</entry>";
  }

  private void serve(String feed) {
    server.serve(feed.getBytes(StandardCharsets.UTF_8));
  }

  private Shown only() {
    assertThat(heard().comments()).hasSize(1);
    return heard().comments().getFirst();
  }

  private Heard.Listed heard() {
    return (Heard.Listed) ask(NOON.minusSeconds(60), true);
  }

  private Heard ask(Instant since, boolean thorough) {
    return listing.ask(new Question(Feeds.account(server.feed(), ""), since, thorough, null));
  }

  private Heard ask(Instant since, boolean thorough, @Nullable String position) {
    return listing.ask(new Question(Feeds.account(server.feed(), ""), since, thorough, position));
  }

  private static List<Shown> shown(Heard heard) {
    return ((Heard.Listed) heard).comments();
  }
}

package moothall.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import moothall.contracts.feed.FeedServer;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that were written to hurt whoever reads them. */
@Timeout(20)
class HostileFeedTest {

  private final FeedServer server = new FeedServer();
  private final FeedServer victim = new FeedServer();
  private final FeedListing listing = Feeds.listing(Duration.ofSeconds(10));

  @AfterEach
  void stop() {
    server.close();
    victim.close();
  }

  @Test
  void readsNoFileForAStranger(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "an invented secret");

    assertThat(
            heard("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + feed("&x;")))
        .isInstanceOf(Heard.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"ADDRESS\">]>",
        "<!DOCTYPE rss SYSTEM \"ADDRESS\">",
        "<!DOCTYPE rss PUBLIC \"-//an invented//DTD\" \"ADDRESS\">",
        "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"ADDRESS\"> %x;]>"
      })
  void asksNoOtherMachineForAStranger(String prologue) {
    for (String words : new String[] {"&x;", "words"}) {
      assertThat(heard(prologue.replace("ADDRESS", victim.feed()) + feed(words)))
          .isInstanceOf(Heard.Nothing.class);
    }
    assertThat(victim.calls()).isEmpty();
  }

  @Test
  void doesNotGrowABillionLaughs() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }

    assertThat(heard(laughs + "]>" + feed("&l30;"))).isInstanceOf(Heard.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><item><guid>1</guid></item>",
        "<html><body><item><guid>1</guid></item></body></html>",
        "<feed><entry><id>1</id></entry></feed>",
        "{\"items\": []}",
        ""
      })
  void takesNothingElseForAFeed(String document) {
    assertThat(heard(document)).isInstanceOf(Heard.Nothing.class);
  }

  @Test
  void isNotLedAstrayByMarkupInWords() {
    String words =
        "<![CDATA[</item><item><guid>2</guid>]]> <!-- <item> --> <?item ?> &lt;/item&gt;";

    Heard.Listed heard = (Heard.Listed) heard(feed(words));

    assertThat(heard.comments()).hasSize(1);
    assertThat(new String(heard.comments().getFirst().raw(), StandardCharsets.UTF_8))
        .isEqualTo("<item a='>'><guid>1</guid><description>" + words + "</description></item>");
  }

  @Test
  void readsNoElementsWithinElementsWithoutEnd() {
    String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);

    assertThat(heard("<rss version='2.0'><channel>" + deep + "</channel></rss>"))
        .isInstanceOf(Heard.Nothing.class);
  }

  /** One resident's character must not silence all the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0001b",
        "a\u0000b",
        "a\uFFFFb",
        "a&#1;b",
        "a&#x1f;b",
        "a&#xFFFE;b",
        "a&#xD83D;b",
        "a&#99999999999;b"
      })
  void readsOnWhereACharacterIsNoneOfXml(String words) {
    Heard.Listed heard = (Heard.Listed) heard(feed(words));

    assertThat(heard.comments())
        .extracting(it -> it.delivered().text())
        .allMatch(it -> String.valueOf(it).matches("a +b"))
        .hasSize(1);
    assertThat(new String(heard.comments().getFirst().raw(), StandardCharsets.UTF_8))
        .contains("<description>" + words + "</description>");
  }

  @Test
  void makesNoMarkupOfACharacterThatIsNoneOfXml() {
    String words =
        "<![CDATA[]\u0001]></description></item><item><guid>2</guid><description>&#1;]]>";

    assertThat(((Heard.Listed) heard(feed(words))).comments()).hasSize(1);
    assertThat(heard("<\u0001!DOCTYPE rss>" + feed("words"))).isInstanceOf(Heard.Nothing.class);
  }

  private static String feed(String words) {
    return "<rss version='2.0'><channel><item a='>'><guid>1</guid><description>"
        + words
        + "</description></item></channel></rss>";
  }

  private Heard heard(String document) {
    server.serve(document.getBytes(StandardCharsets.UTF_8));
    return listing.ask(new Question(Feeds.account(server.feed(), ""), Instant.EPOCH, true, null));
  }
}

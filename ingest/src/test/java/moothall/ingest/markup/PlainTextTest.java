package moothall.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<p>one</p><p>two</p> | ~one\ntwo~",
        "one<br>two<br />three | ~one\ntwo\nthree~",
        "<ul><li>a</li><li>b</li></ul> | ~a\nb~",
        "<p>  many   blanks are  one </p> | many blanks are one",
        "<b>b</b>old, <em>not</em> two | bold, not two",
        "Fish &amp; chips &lt;3 &#8220;x&#8221; &eacute; | Fish & chips <3 \u201cx\u201d \u00e9",
        "w<wbr>o<span>r</span>d | word",
        "<p>un<b>closed | unclosed",
      })
  void isWhatPeopleRead(String html, String words) {
    assertThat(PlainText.ofHtml(html)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='https://a.example/b'>https://a.example/b</a> | https://a.example/b",
        "<a href='https://bad.example/'>the council</a>! | the council (https://bad.example/)!",
        "<a href='https://s.example/@jo' class='u-url mention'>@<span>jo</span></a> | @jo",
        "<a href='https://s.example/tags/bins' class='mention hashtag'>#bins</a> | #bins",
        "<a name='x'>here</a> | here",
      })
  void saysWhereALinkLeadsUnlessItsWordsDo(String html, String words) {
    assertThat(PlainText.ofHtml(html)).isEqualTo(words);
  }

  @Test
  void takesALineEndOfTheHtmlForABlank() {
    assertThat(PlainText.ofHtml("<p>one\r\n\ttwo</p>\n")).isEqualTo("one two");
  }

  @Test
  void leavesOutWhatNobodyReads() {
    assertThat(PlainText.ofHtml("a<script>alert(1)</script><style>p{}</style><!-- c -->b"))
        .isEqualTo("ab");
  }

  @Test
  void keepsLinesAndBlanksOfWhatWasTyped() {
    assertThat(PlainText.ofTyped("one\n\n  two &lt;3\n<b>th</b>ree"))
        .isEqualTo("one\n\n  two <3\nthree");
  }

  @Test
  void keepsDirectionsAndCharactersThatOnlyLookBlank() {
    String words = "ok \uD83D\uDE00 \u200F\u0634\u0643\u0631\u0627\u00a0x\u200b";

    assertThat(PlainText.ofHtml(words)).isEqualTo(words);
    assertThat(PlainText.ofTyped(words)).isEqualTo(words);
  }

  @Test
  void bearsTagsWithinTags() {
    assertThat(PlainText.ofHtml("<div>".repeat(20_000) + "deep")).isEqualTo("deep");
  }
}

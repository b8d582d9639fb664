package moothall.escalation.console;

import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.JudgedComment;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import moothall.platforms.file.PlatformsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommentLinkTest {

  private static final Platforms PLATFORMS = PlatformsFile.shipped();

  @ParameterizedTest
  @CsvSource({
    "facebook, 1045, 1045_90109, 90109_7788, https://www.facebook.com/1045/posts/90109?comment_id=7788",
    "facebook, 1045, 1045_90109, 7788, https://www.facebook.com/1045/posts/90109?comment_id=7788",
    "youtube, UCx, vid_1-2, Ug_a.b_c, https://www.youtube.com/watch?v=vid_1-2&lc=Ug_a.b_c",
    "x, 11, 22, 33, https://x.com/i/web/status/33"
  })
  void isMadeOfIdsWhereThePlatformNamesNone(
      String platform, String account, String post, String comment, String address) {
    CommentLink link = link(platform, Optional.of(account), comment, post, null).orElseThrow();

    assertThat(link.address()).isEqualTo(address);
    assertThat(address).contains(link.host());
  }

  @Test
  void isWhatThePlatformNames() {
    assertThat(link("x", Optional.empty(), "33", null, "https://x.example/a/33"))
        .contains(new CommentLink("https://x.example/a/33", "x.example", "X"));
  }

  @Test
  void isWhereAPersonActsIfThereIsNothingBetter() {
    assertThat(link("youtube", Optional.of("UCx"), "Ug", null, null).orElseThrow().address())
        .isEqualTo("https://studio.youtube.com/channel/UCx/comments");
    assertThat(link("youtube", Optional.empty(), "Ug", null, null)).isEmpty();
    assertThat(link("website", Optional.empty(), "c", "p", null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "https://good.example@evil.example/",
        "https:/path",
        "no address"
      })
  void isNoAddressThatABrowserShouldNotOpen(String named) {
    assertThat(link("website", Optional.empty(), "c", "p", named)).isEmpty();
  }

  private static Optional<CommentLink> link(
      String platform,
      Optional<String> account,
      String comment,
      @Nullable String post,
      @Nullable String permalink) {
    Platform its = PLATFORMS.find(platform).orElseThrow();
    JudgedComment some = hateful().judgement().comment();
    return CommentLink.of(
        its,
        account,
        new JudgedComment(
            some.kind(),
            new CommentId(platform + ":page:" + comment),
            some.version(),
            some.page(),
            new JudgedComment.Context("topic", post, null, permalink),
            some.author(),
            some.text(),
            some.times(),
            some.authorId()));
  }
}

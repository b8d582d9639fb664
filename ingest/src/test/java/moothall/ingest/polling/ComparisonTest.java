package moothall.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.recent.Events;
import moothall.ingest.recent.KnownComment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String EDITED_AT = "2026-02-19T12:05:00Z";

  @Test
  void takesAnUnknownCommentAsItIsShown() {
    Shown shown = shown("a", true);

    assertThat(Comparison.news(shown, Optional.empty())).contains(shown.delivered());
  }

  @Test
  void seesNothingNewInWhatIsKnown() {
    assertThat(Comparison.news(shown("a", false), known("a"))).isEmpty();
    assertThat(Comparison.news(shown("a", null), known("a"))).isEmpty();
    assertThat(Comparison.news(shown(null, false), known(null))).isEmpty();
  }

  @Test
  void seesOtherWordsAsAnEditAtTheTimeThatThePlatformSays() {
    Delivered news = Comparison.news(shown("b", null), known("a")).orElseThrow();

    assertThat(news.kind()).isEqualTo(CommentKind.EDITED);
    assertThat(news.text()).isEqualTo("b");
    assertThat(news.claimedAt()).isEqualTo(EDITED_AT);
    assertThat(news.attachments()).containsExactly("a picture");
  }

  @Test
  void seesThatSomebodyHidOrShowedIt() {
    Delivered hidden = Comparison.news(shown("a", true), known("a")).orElseThrow();

    assertThat(hidden.kind()).isEqualTo(CommentKind.HIDDEN);
    assertThat(hidden.text()).isNull();
    assertThat(hidden.claimedAt()).isNull();

    Optional<KnownComment> known =
        Optional.of(
            KnownComment.after(
                known("a").orElseThrow(), Events.of(CommentKind.HIDDEN, "17", null, Instant.MAX)));
    assertThat(Comparison.news(shown("a", true), known)).isEmpty();
    assertThat(Comparison.news(shown("a", false), known).map(Delivered::kind))
        .contains(CommentKind.UNHIDDEN);
  }

  @Test
  void tellsWordsFirstWhereBothHaveChanged() {
    assertThat(Comparison.news(shown("b", true), known("a")).map(Delivered::kind))
        .contains(CommentKind.EDITED);
  }

  @Test
  void doesNotBringBackWhatWasTakenAway() {
    Optional<KnownComment> gone =
        Optional.of(
            KnownComment.after(
                known("a").orElseThrow(), Events.of(CommentKind.REMOVED, "17", null, Instant.MAX)));

    assertThat(Comparison.news(shown("a", null), gone)).isEmpty();
    assertThat(Comparison.news(shown("b", true), gone)).isEmpty();
  }

  private static Optional<KnownComment> known(@Nullable String text) {
    return Optional.of(
        KnownComment.after(null, Events.of(CommentKind.CREATED, "17", text, Instant.EPOCH)));
  }

  private static Shown shown(@Nullable String text, @Nullable Boolean hidden) {
    return new Shown(
        new Delivered(
            CommentKind.CREATED,
            "17",
            "post",
            null,
            null,
            new Delivered.Author("1", "Jo Example"),
            text,
            "2026-02-19T12:00:00Z",
            null,
            List.of("a picture")),
        EDITED_AT,
        hidden,
        new byte[] {1});
  }
}

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
  private static final Instant TOLD = Instant.parse("2026-02-19T12:00:00Z");
  private static final Instant LATER = TOLD.plusSeconds(60);

  @Test
  void takesAnUnknownCommentAsItIsShown() {
    Shown shown = shown("a", true);

    assertThat(Comparison.news(shown, Optional.empty(), LATER)).contains(shown.delivered());
  }

  @Test
  void seesNothingNewInWhatIsKnown() {
    assertThat(Comparison.news(shown("a", false), known("a"), LATER)).isEmpty();
    assertThat(Comparison.news(shown("a", null), known("a"), LATER)).isEmpty();
    assertThat(Comparison.news(shown(null, false), known(null), LATER)).isEmpty();
  }

  @Test
  void seesOtherWordsAsAnEditAtTheTimeThatThePlatformSays() {
    Delivered news = Comparison.news(shown("b", null), known("a"), LATER).orElseThrow();

    assertThat(news.kind()).isEqualTo(CommentKind.EDITED);
    assertThat(news.text()).isEqualTo("b");
    assertThat(news.claimedAt()).isEqualTo(EDITED_AT);
    assertThat(news.attachments()).containsExactly("a picture");
  }

  @Test
  void seesThatSomebodyHidOrShowedIt() {
    Delivered hidden = Comparison.news(shown("a", true), known("a"), LATER).orElseThrow();

    assertThat(hidden.kind()).isEqualTo(CommentKind.HIDDEN);
    assertThat(hidden.text()).isNull();
    assertThat(hidden.claimedAt()).isNull();

    Optional<KnownComment> known =
        Optional.of(
            KnownComment.after(
                known("a").orElseThrow(),
                Events.of(CommentKind.HIDDEN, "17", null, TOLD.plusSeconds(9))));
    assertThat(Comparison.news(shown("a", true), known, LATER)).isEmpty();
    assertThat(Comparison.news(shown("a", false), known, LATER).map(Delivered::kind))
        .contains(CommentKind.UNHIDDEN);
  }

  @Test
  void tellsWordsFirstWhereBothHaveChanged() {
    assertThat(Comparison.news(shown("b", true), known("a"), LATER).map(Delivered::kind))
        .contains(CommentKind.EDITED);
  }

  @Test
  void doesNotBringBackWhatWasTakenAway() {
    Optional<KnownComment> gone =
        Optional.of(
            KnownComment.after(
                known("a").orElseThrow(),
                Events.of(CommentKind.REMOVED, "17", null, TOLD.plusSeconds(9))));

    assertThat(Comparison.news(shown("a", null), gone, LATER)).isEmpty();
    assertThat(Comparison.news(shown("b", true), gone, LATER)).isEmpty();
  }

  @Test
  void seesAfterAWhileThatItStandsThereAllTheSame() {
    Optional<KnownComment> gone =
        Optional.of(
            KnownComment.after(
                known("a").orElseThrow(),
                Events.of(CommentKind.REMOVED, "17", null, TOLD.plusSeconds(9))));

    assertThat(Comparison.news(shown("a", null), gone, TOLD.plusSeconds(2000)))
        .map(Delivered::kind)
        .contains(CommentKind.EDITED);
  }

  @Test
  void believesNoListThatMayBeOlderThanWhatWeWereTold() {
    assertThat(Comparison.news(shown("b", null), known("a"), TOLD.minusSeconds(1))).isEmpty();
    assertThat(Comparison.news(shown("a", true), known("a"), TOLD.minusSeconds(1))).isEmpty();
  }

  @Test
  void seesNothingNewInWhatStandsThereAfterOlderWordsWereSentAgain() {
    KnownComment edited =
        KnownComment.after(
            known("a").orElseThrow(),
            Events.of(CommentKind.EDITED, "17", "b", TOLD.plusSeconds(9)));
    KnownComment replayed =
        KnownComment.after(edited, Events.of(CommentKind.CREATED, "17", "a", TOLD));

    assertThat(Comparison.news(shown("b", null), Optional.of(replayed), LATER)).isEmpty();
  }

  @Test
  void takesACommentAsNewOfWhichOnlyItsHidingIsKnown() {
    Optional<KnownComment> hidden =
        Optional.of(KnownComment.after(null, Events.of(CommentKind.HIDDEN, "17", null, TOLD)));

    assertThat(Comparison.news(shown("a", true), hidden, LATER).map(Delivered::kind))
        .contains(CommentKind.CREATED);
  }

  private static Optional<KnownComment> known(@Nullable String text) {
    return Optional.of(KnownComment.after(null, Events.of(CommentKind.CREATED, "17", text, TOLD)));
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

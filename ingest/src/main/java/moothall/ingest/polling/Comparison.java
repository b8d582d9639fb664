package moothall.ingest.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.events.CommentKind;
import moothall.ingest.comment.Delivered;
import moothall.ingest.recent.KnownComment;
import org.jspecify.annotations.Nullable;

/** What is news in what a platform shows. */
final class Comparison {

  /** To see a comment stand there once more is a matter for patience: most likely the list lags. */
  private static final Duration REMOVALS_LAG = Duration.ofMinutes(15);

  private Comparison() {}

  /**
   * The event that brings what we know up to what is shown; empty if there is nothing new.
   *
   * @param trusted what we were told after that moment is truer than the list, which may lag
   */
  static Optional<Delivered> news(Shown shown, Optional<KnownComment> known, Instant trusted) {
    Delivered it = shown.delivered();
    // Of a comment that was hidden before it ever reached us, nothing is known but that.
    if (known.isEmpty() || !known.get().said()) {
      return Optional.of(it);
    }
    if (known.get().at().isAfter(trusted)) {
      return Optional.empty();
    }
    if (known.get().removed()) {
      return known.get().at().isAfter(trusted.minus(REMOVALS_LAG))
          ? Optional.empty()
          : Optional.of(changed(it, CommentKind.EDITED, it.text(), shown.editedAt()));
    }
    if (!known.get().says(it.text())) {
      return Optional.of(changed(it, CommentKind.EDITED, it.text(), shown.editedAt()));
    }
    return visibility(shown.hidden(), known.get().hidden())
        .map(kind -> changed(it, kind, null, null));
  }

  /** The event for a comment that the platform no longer has. */
  static Delivered removal(String nativeId) {
    return new Delivered(
        CommentKind.REMOVED,
        nativeId,
        null,
        null,
        null,
        new Delivered.Author(null, null),
        null,
        null,
        null);
  }

  private static Optional<CommentKind> visibility(@Nullable Boolean now, @Nullable Boolean before) {
    boolean hidden = Boolean.TRUE.equals(before);
    return now == null || now == hidden
        ? Optional.empty()
        : Optional.of(now ? CommentKind.HIDDEN : CommentKind.UNHIDDEN);
  }

  private static Delivered changed(
      Delivered it, CommentKind kind, @Nullable String text, @Nullable String at) {
    return new Delivered(
        kind,
        it.nativeId(),
        it.postId(),
        it.postTopic(),
        it.parentNativeId(),
        it.author(),
        text,
        at,
        it.permalink(),
        text == null ? List.of() : it.attachments());
  }
}

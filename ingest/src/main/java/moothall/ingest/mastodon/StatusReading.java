package moothall.ingest.mastodon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import org.jspecify.annotations.Nullable;

/** Reads the statuses of one answer, and leaves out what is old or not for everybody. */
final class StatusReading {

  private final Question question;
  private final String own;
  private final @Nullable String post;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Heard.Unread> unreadable = new ArrayList<>();
  private boolean anyOld;

  StatusReading(Question question, String own, @Nullable String post) {
    this.question = question;
    this.own = own;
    this.post = post;
  }

  void take(byte[] raw) {
    switch (MastodonEntry.read(raw, own, post)) {
      case MastodonEntry.Comment(var comment, var writtenAt) -> {
        if (writtenAt.filter(question.since()::isAfter).isPresent()) {
          anyOld = true;
        } else {
          shown.add(comment);
        }
      }
      case MastodonEntry.Own(), MastodonEntry.Private() -> {}
      case MastodonEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
    }
  }

  /** Whether any of them was written before what is wanted. */
  boolean isAnyOld() {
    return anyOld;
  }

  Heard.Listed listed(Optional<MastodonPosition> next) {
    return new Heard.Listed(shown, unreadable, next.map(MastodonPosition::written).orElse(null));
  }
}

package moothall.ingest.youtube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** Reads the comments of one page of a list. */
final class Reading {

  private final Question question;
  private final ModerationList list;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Heard.Unread> unreadable = new ArrayList<>();
  private boolean anythingNew;
  private boolean anything;
  private boolean newest;

  Reading(Question question, ModerationList list) {
    this.question = question;
    this.list = list;
  }

  /** Whether this comment stands on the page, as a top or as an answer that is shown. */
  static boolean holds(YouTubeThreads page, String nativeId) {
    return page.threads().stream()
        .flatMap(it -> it.comments().stream())
        .anyMatch(it -> nativeId.equals(StrictJson.text(JsonWalk.tree(it), "id")));
  }

  /** The id of the thread's first comment; null if it has none, or none that can be asked for. */
  @Nullable String take(YouTubeThreads.Conversation thread) {
    String first = null;
    newest = false;
    for (byte[] raw : thread.comments()) {
      switch (YouTubeEntry.read(raw, thread.video(), question.account().id(), list)) {
        case YouTubeEntry.Comment(var comment, var writtenAt) -> {
          anything = true;
          if (writtenAt.filter(question.since()::isAfter).isEmpty()) {
            newest = true;
            shown.add(comment);
          }
        }
        case YouTubeEntry.Own() -> {}
        case YouTubeEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
      }
      if (first == null) {
        String id = StrictJson.text(JsonWalk.tree(raw), "id");
        first = id != null && id.matches(YouTubeEntry.ID) ? id : "";
      }
    }
    anythingNew |= newest;
    return first == null || first.isEmpty() ? null : first;
  }

  /** Whether anything that was shown of the last thread is as new as what is wanted. */
  boolean isNewest() {
    return newest;
  }

  /** Whether every comment of the page was written before what is wanted. */
  boolean isAllOld() {
    return anything && !anythingNew;
  }

  Heard.Listed listed(Optional<YouTubePosition> next) {
    return new Heard.Listed(shown, unreadable, next.map(YouTubePosition::written).orElse(null));
  }
}

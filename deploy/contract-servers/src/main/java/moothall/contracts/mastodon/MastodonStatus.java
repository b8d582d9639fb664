package moothall.contracts.mastodon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status as the server keeps it.
 *
 * @param id its number; a later status has a higher one
 * @param answers number of the status answered; null for none
 * @param author the server's id of who wrote it
 * @param typed the words as they were typed
 * @param warning what stands before the words; empty for nothing
 * @param mentionsUs whether our account is told of it
 */
public record MastodonStatus(
    long id,
    @Nullable Long answers,
    String author,
    String name,
    String typed,
    String warning,
    MastodonVisibility visibility,
    boolean mentionsUs,
    Instant created,
    @Nullable Instant edited) {

  /** A resident's, for everybody, of which our account is told. */
  public static MastodonStatus mention(
      long id, @Nullable Long answers, String name, String typed, Instant at) {
    return new MastodonStatus(
        id,
        answers,
        "110000000000000001",
        name,
        typed,
        "",
        MastodonVisibility.PUBLIC,
        true,
        at,
        null);
  }

  /** The same by somebody else. */
  public MastodonStatus by(String other) {
    return new MastodonStatus(
        id, answers, other, name, typed, warning, visibility, mentionsUs, created, edited);
  }

  /** The same by our own account. */
  public MastodonStatus ours() {
    return new MastodonStatus(
        id,
        answers,
        MastodonServer.ACCOUNT,
        "Council",
        typed,
        warning,
        visibility,
        false,
        created,
        edited);
  }

  public MastodonStatus seenBy(MastodonVisibility whom) {
    return new MastodonStatus(
        id, answers, author, name, typed, warning, whom, mentionsUs, created, edited);
  }

  /** An answer from which somebody has taken our name. */
  public MastodonStatus withoutAMention() {
    return new MastodonStatus(
        id, answers, author, name, typed, warning, visibility, false, created, edited);
  }

  public MastodonStatus behind(String words) {
    return new MastodonStatus(
        id, answers, author, name, typed, words, visibility, mentionsUs, created, edited);
  }

  public MastodonStatus saying(String other, Instant at) {
    return new MastodonStatus(
        id, answers, author, name, other, warning, visibility, mentionsUs, created, at);
  }

  /** Hides the words. */
  @Override
  public String toString() {
    return "MastodonStatus[" + id + "]";
  }
}

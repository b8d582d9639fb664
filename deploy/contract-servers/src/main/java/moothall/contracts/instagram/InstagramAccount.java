package moothall.contracts.instagram;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.contracts.graph.Hidden;

/** An account with the comments on its posts, and what was done to them. Thread-safe. */
public final class InstagramAccount {

  /** A good token of another account: whoever has it sees nothing of this one. */
  public static final String FOREIGN_TOKEN = "EAATokenOfAnotherAccount";

  private final String id;
  private final String token;
  private final Map<String, InstagramComment> comments = new LinkedHashMap<>();
  private final Hidden hidden = new Hidden();
  private int answers;

  public InstagramAccount(String id, String token) {
    this.id = id;
    this.token = token;
  }

  public String id() {
    return id;
  }

  public String token() {
    return token;
  }

  /** Threads have one level: an answer to an answer stands under the comment that began it. */
  public synchronized void add(InstagramComment comment) {
    InstagramComment parent = comment.parentId() == null ? null : comments.get(comment.parentId());
    String beginning = parent == null ? null : parent.parentId();
    comments.put(comment.id(), beginning == null ? comment : comment.under(beginning));
  }

  /** Its author has taken it away; nobody is told. */
  public synchronized void remove(String comment) {
    comments.remove(comment);
  }

  public synchronized Optional<InstagramComment> find(String comment) {
    return Optional.ofNullable(comments.get(comment));
  }

  public boolean isOwn(InstagramComment comment) {
    return comment.authorId().equals(id);
  }

  /** Posts with the newest comments first. */
  public synchronized List<String> media() {
    return newestFirst(List.copyOf(comments.values())).stream()
        .map(InstagramComment::mediaId)
        .distinct()
        .toList();
  }

  /** Those that answer the post itself, newest first. */
  public synchronized List<InstagramComment> on(String media) {
    return newestFirst(
        comments.values().stream()
            .filter(it -> it.mediaId().equals(media) && it.parentId() == null)
            .toList());
  }

  public synchronized List<InstagramComment> repliesTo(String comment) {
    return newestFirst(
        comments.values().stream().filter(it -> comment.equals(it.parentId())).toList());
  }

  /** The account itself answers a comment; gives the answer's id. */
  synchronized String answer(InstagramComment comment, String words) {
    String answer = String.valueOf(17_900_000_000_000_000L + answers++);
    add(
        new InstagramComment(
            answer,
            comment.mediaId(),
            comment.id(),
            id,
            "the_council",
            words,
            comment.created().plusSeconds(60)));
    return answer;
  }

  public boolean isHidden(String comment) {
    return hidden.contains(comment);
  }

  public void setHidden(String comment, boolean wanted) {
    hidden.set(comment, wanted);
  }

  private static List<InstagramComment> newestFirst(List<InstagramComment> some) {
    return some.stream()
        .sorted(Comparator.comparing(InstagramComment::created).reversed())
        .toList();
  }
}

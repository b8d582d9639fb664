package moothall.contracts.threads;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moothall.contracts.graph.Hidden;

/** An account with the replies to its posts, and what was done to them. Thread-safe. */
public final class ThreadsAccount {

  /** A good token of another account: whoever has it sees nothing of this one. */
  public static final String FOREIGN_TOKEN = "THATokenOfAnotherAccount";

  /** The account's own name. */
  static final String OWN = "council";

  private final String id;
  private final String token;
  private final Map<String, ThreadsReply> replies = new LinkedHashMap<>();
  private final Hidden hidden = new Hidden();

  public ThreadsAccount(String id, String token) {
    this.id = id;
    this.token = token;
  }

  public String id() {
    return id;
  }

  public String token() {
    return token;
  }

  public synchronized void add(ThreadsReply reply) {
    replies.put(reply.id(), reply);
  }

  public synchronized Optional<ThreadsReply> find(String reply) {
    return Optional.ofNullable(replies.get(reply));
  }

  /** The whole conversation below a post, newest first. */
  public synchronized List<ThreadsReply> under(String post) {
    return replies.values().stream()
        .filter(it -> it.postId().equals(post))
        .sorted(Comparator.comparing(ThreadsReply::created).reversed())
        .toList();
  }

  /** What answers that reply, newest first. */
  public synchronized List<ThreadsReply> answersTo(String reply) {
    return replies.values().stream().filter(it -> it.repliedTo().equals(reply)).toList().reversed();
  }

  /** The account itself answers; in the conversation of what it answers. */
  synchronized void say(String reply, String answered, String words) {
    ThreadsReply it = Objects.requireNonNull(replies.get(answered));
    add(new ThreadsReply(reply, it.postId(), answered, OWN, words, it.created()));
  }

  /** A nested reply is hidden with the one that it hangs under. */
  public synchronized boolean isHidden(String reply) {
    ThreadsReply found = replies.get(reply);
    return hidden.contains(reply)
        || (found != null && found.isNested() && isHidden(found.repliedTo()));
  }

  public void setHidden(String reply, boolean wanted) {
    hidden.set(reply, wanted);
  }
}

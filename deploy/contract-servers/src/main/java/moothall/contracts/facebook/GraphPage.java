package moothall.contracts.facebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moothall.contracts.graph.Hidden;

/** A Facebook page with its comments, and what was done to them. Thread-safe. */
public final class GraphPage {

  /** A good token of another page: whoever has it sees nothing of this one. */
  public static final String FOREIGN_TOKEN = "EAATokenOfAnotherPage";

  private final String account;
  private final String token;
  private final Map<String, GraphComment> comments = new LinkedHashMap<>();
  private final Hidden hidden = new Hidden();
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();
  private int answers;

  /** {@code token} is the page token; anything else is somebody's user token or nobody's. */
  public GraphPage(String account, String token) {
    this.account = account;
    this.token = token;
  }

  public String account() {
    return account;
  }

  public String token() {
    return token;
  }

  public synchronized void add(GraphComment comment) {
    comments.put(lastPart(comment.id()), comment);
  }

  /** Its author has taken it away. */
  public synchronized void remove(String id) {
    comments.remove(lastPart(id));
  }

  public synchronized Optional<GraphComment> find(String id) {
    return Optional.ofNullable(comments.get(lastPart(id)));
  }

  /** Answers to a comment, oldest first. */
  public synchronized List<GraphComment> repliesTo(String id) {
    return comments.values().stream()
        .filter(it -> it.parentId() != null && lastPart(it.parentId()).equals(lastPart(id)))
        .toList();
  }

  /** The page itself answers a comment; gives the answer's id. */
  synchronized String answer(GraphComment comment, String message) {
    String post = comment.id().substring(0, comment.id().lastIndexOf('_') + 1);
    String id = post + (7_000_000_000L + answers++);
    add(
        new GraphComment(
            id,
            comment.postId(),
            comment.id(),
            new GraphComment.Author(account, "The page"),
            message,
            comment.created().plusSeconds(60)));
    return id;
  }

  /** Ids of those whom the page has blocked. */
  public Set<String> blocked() {
    return blocked;
  }

  /** Oldest first. */
  public synchronized List<GraphComment> on(String postId) {
    return comments.values().stream()
        .filter(it -> lastPart(it.postId()).equals(lastPart(postId)))
        .toList();
  }

  public synchronized List<String> posts() {
    return comments.values().stream().map(GraphComment::postId).distinct().toList();
  }

  public boolean isHidden(String id) {
    return hidden.contains(lastPart(id));
  }

  public void setHidden(String id, boolean wanted) {
    hidden.set(lastPart(id), wanted);
  }

  /** How often the comment went from visible to hidden. */
  public int timesHidden(String id) {
    return hidden.times(lastPart(id));
  }

  private static String lastPart(String id) {
    return id.substring(id.lastIndexOf('_') + 1);
  }
}

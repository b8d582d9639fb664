package moothall.contracts.facebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.contracts.graph.Hidden;

/** A Facebook page with its comments, and what was done to them. Thread-safe. */
public final class GraphPage {

  /** A good token of another page: whoever has it sees nothing of this one. */
  public static final String FOREIGN_TOKEN = "EAATokenOfAnotherPage";

  private final String account;
  private final String token;
  private final Map<String, GraphComment> comments = new LinkedHashMap<>();
  private final Hidden hidden = new Hidden();

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

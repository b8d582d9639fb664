package moothall.contracts.linkedin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's page with the comments on its posts, and what happened to them. Thread-safe.
 */
public final class LinkedInPage {

  /** In the one notification that anybody has shown, so many milliseconds lie between. */
  private static final long NOTICED_AFTER = 123;

  private final String organization;
  private final Map<String, LinkedInComment> comments = new LinkedHashMap<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final Set<String> shut = new HashSet<>();

  /** {@code organization} is its number. */
  public LinkedInPage(String organization) {
    this.organization = organization;
  }

  /** Something of which LinkedIn notifies. */
  record Happening(String action, LinkedInComment comment, Instant at) {}

  String urn() {
    return "urn:li:organization:" + organization;
  }

  public synchronized void put(LinkedInComment comment) {
    comments.put(comment.number(), comment);
    String action = urn().equals(comment.actor()) ? "ADMIN_COMMENT" : "COMMENT";
    happens(action, comment, comment.created());
  }

  public synchronized void edit(LinkedInComment edited) {
    comments.put(edited.number(), edited);
    happens("COMMENT_EDIT", edited, edited.modified());
  }

  /** With a comment those go that answer it. */
  public synchronized void remove(String number, Instant at) {
    LinkedInComment gone = comments.remove(number);
    if (gone != null) {
      happens("COMMENT_DELETE", gone, at);
      answers(number).forEach(it -> remove(it.number(), at));
    }
  }

  /** From now on the app may not read what stands under that post. */
  public synchronized void shut(String post) {
    shut.add(post);
  }

  synchronized boolean isShut(String post) {
    return shut.contains(post);
  }

  private void happens(String action, LinkedInComment comment, Instant at) {
    happenings.addFirst(new Happening(action, comment, at.plusMillis(NOTICED_AFTER)));
  }

  synchronized Optional<LinkedInComment> find(String number) {
    return Optional.ofNullable(comments.get(number));
  }

  /** Whether anything was ever said under that post. */
  synchronized boolean knows(String post) {
    return happenings.stream().anyMatch(it -> it.comment().post().equals(post));
  }

  /** Those that answer the post itself, oldest first. */
  public synchronized List<LinkedInComment> onPost(String post) {
    return comments.values().stream()
        .filter(it -> it.post().equals(post) && it.parent() == null)
        .toList();
  }

  public synchronized List<LinkedInComment> answers(@Nullable String number) {
    return comments.values().stream()
        .filter(it -> number != null && number.equals(it.parent()))
        .toList();
  }

  /** Newest first. */
  synchronized List<Happening> happenings() {
    return List.copyOf(happenings);
  }
}

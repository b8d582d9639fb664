package moothall.ingest.linkedin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a page stands: first the notifications are gone through for the posts on
 * which something happened, then the comments of each post are read, and theirs.
 *
 * @param until notifications up to then are wanted, in milliseconds since 1970
 * @param listing whether the notifications are still being gone through
 * @param start place in the list that is being read
 * @param first what the last page of that list began with; null at its beginning
 * @param threads whose comments are still to be read, the first being under way
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LinkedInPosition(
    long until, boolean listing, int start, @Nullable String first, List<Commented> threads) {

  /** Comments on posts, comments on those, and comments on these. */
  private static final int LEVELS = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  LinkedInPosition {
    threads = List.copyOf(threads);
  }

  /**
   * Something that has comments.
   *
   * @param urn of a post, or of a comment
   * @param level 0 for a post, otherwise how deep the comment stands
   */
  record Commented(String urn, int level) {

    Commented {
      Objects.requireNonNull(urn, "urn");
    }

    /** This comment below it, if it has comments of its own that LinkedIn would show. */
    Optional<Commented> below(CommentUrn comment, boolean hasAnswers) {
      return hasAnswers && level + 1 < LEVELS
          ? Optional.of(new Commented(comment.written(), level + 1))
          : Optional.empty();
    }
  }

  /**
   * A page of a list.
   *
   * @param further how many places further the next one begins; 0 after the last
   * @param first what it begins with, by a name that stays; null if it has none
   */
  record Page(int further, @Nullable String first) {}

  /** Anything but a position of ours is the beginning. */
  static LinkedInPosition read(@Nullable String position, long now) {
    LinkedInPosition beginning = new LinkedInPosition(now, true, 0, null, List.of());
    if (position == null) {
      return beginning;
    }
    try {
      return Objects.requireNonNullElse(
          JSON.readValue(position, LinkedInPosition.class), beginning);
    } catch (JsonProcessingException notOurs) {
      return beginning;
    }
  }

  /** After a page of notifications, on these posts. */
  Optional<LinkedInPosition> afterNotifications(Page read, List<Commented> posts) {
    List<Commented> all = new ArrayList<>(threads);
    posts.stream().filter(it -> !all.contains(it)).forEach(all::add);
    return goesOn(read)
        ? Optional.of(new LinkedInPosition(until, true, start + read.further(), read.first(), all))
        : at(all);
  }

  /** After a page of comments, of which these have comments of their own. */
  Optional<LinkedInPosition> afterComments(Page read, List<Commented> answered) {
    List<Commented> all = new ArrayList<>(threads);
    all.addAll(1, answered.stream().filter(it -> !threads.contains(it)).toList());
    return goesOn(read)
        ? Optional.of(new LinkedInPosition(until, false, start + read.further(), read.first(), all))
        : at(all.subList(1, all.size()));
  }

  /** A page that begins as the last did is that one again, and so would be all that follow. */
  private boolean goesOn(Page read) {
    return read.further() > 0 && (read.first() == null || !read.first().equals(first));
  }

  /** The next thread. */
  Optional<LinkedInPosition> beyond() {
    return listing || threads.isEmpty() ? at(threads) : at(threads.subList(1, threads.size()));
  }

  private Optional<LinkedInPosition> at(List<Commented> rest) {
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkedInPosition(until, false, 0, null, rest));
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}

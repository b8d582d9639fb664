package moothall.ingest.mastodon;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round stands: first the mentions, then the account's own posts, and after each stretch of
 * them the answers to each.
 *
 * @param own the server's id of our account
 * @param list which list is read next
 * @param before id before which the list goes on; null at its beginning
 * @param posts posts whose answers are still to be read
 * @param stretch how many stretches of posts have been listed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MastodonPosition(
    String own, What list, @Nullable String before, List<String> posts, int stretch) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is read. */
  enum What {
    MENTIONS,
    POSTS,
    ANSWERS
  }

  static MastodonPosition beginning(String own) {
    return new MastodonPosition(own, What.MENTIONS, null, List.of(), 0);
  }

  /** Empty if it is no position of ours: the round then begins again. */
  static Optional<MastodonPosition> read(@Nullable String position) {
    if (position == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(position, MastodonPosition.class))
          .filter(it -> it.own != null && it.list != null && it.posts != null)
          .filter(it -> it.list != What.ANSWERS || !it.posts.isEmpty());
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  MastodonPosition mentionsBefore(String id) {
    return new MastodonPosition(own, What.MENTIONS, id, List.of(), 0);
  }

  /** The account's own posts, from the newest on. */
  MastodonPosition ownPosts() {
    return new MastodonPosition(own, What.POSTS, null, List.of(), 0);
  }

  /** After a stretch of posts; {@code further} is null if there is none after it. */
  Optional<MastodonPosition> answersTo(List<String> found, @Nullable String further) {
    MastodonPosition answers = new MastodonPosition(own, What.ANSWERS, further, found, stretch + 1);
    return found.isEmpty() ? answers.onceAnswersAreRead() : Optional.of(answers);
  }

  /** The next post, the next stretch, or empty. */
  Optional<MastodonPosition> nextPost() {
    List<String> rest = posts.subList(1, posts.size());
    return rest.isEmpty()
        ? onceAnswersAreRead()
        : Optional.of(new MastodonPosition(own, What.ANSWERS, before, rest, stretch));
  }

  Optional<MastodonPosition> beyond() {
    return switch (list) {
      case MENTIONS -> Optional.of(ownPosts());
      case POSTS -> Optional.empty();
      case ANSWERS -> nextPost();
    };
  }

  private Optional<MastodonPosition> onceAnswersAreRead() {
    return before == null
        ? Optional.empty()
        : Optional.of(new MastodonPosition(own, What.POSTS, before, List.of(), stretch));
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}

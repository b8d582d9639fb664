package moothall.ingest.facebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through a page stands.
 *
 * @param posts the posts of this stretch that still have to be read, the first being under way
 * @param after cursor in the first one's comments; null at their beginning
 * @param older cursor from which the next stretch of posts begins; null if this is the last
 * @param stretch how many stretches have been listed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FacebookPosition(
    List<String> posts, @Nullable String after, @Nullable String older, int stretch) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Empty if it is no position of ours: the round then begins again. */
  static Optional<FacebookPosition> read(@Nullable String position) {
    if (position == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(position, FacebookPosition.class));
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  /** The next stretch of the first post's comments. */
  FacebookPosition further(String cursor) {
    return new FacebookPosition(posts, cursor, older, stretch);
  }

  /** The next post, or the next stretch of posts; empty if this was the last. */
  Optional<FacebookPosition> nextPost() {
    List<String> rest = posts.isEmpty() ? posts : posts.subList(1, posts.size());
    return rest.isEmpty() && older == null
        ? Optional.empty()
        : Optional.of(new FacebookPosition(rest, null, older, stretch));
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}

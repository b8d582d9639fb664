package moothall.ingest.flickr;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a round through an account stands: first what happened lately, then the photos of it.
 *
 * @param page of what happened; 0 when that has been read
 * @param first what the last page of it began with; null if there was none
 * @param photos whose comments are still to be read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FlickrPosition(int page, @Nullable String first, List<String> photos) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static final FlickrPosition BEGINNING = new FlickrPosition(1, null, List.of());

  FlickrPosition {
    photos = List.copyOf(photos);
  }

  /** Anything but a position of ours is the beginning. */
  static FlickrPosition read(@Nullable String position) {
    if (position == null) {
      return BEGINNING;
    }
    try {
      return Objects.requireNonNullElse(JSON.readValue(position, FlickrPosition.class), BEGINNING);
    } catch (JsonProcessingException notOurs) {
      return BEGINNING;
    }
  }

  /** After a page of what happened; one that begins as the last did is that one again. */
  Optional<FlickrPosition> afterActivity(FlickrActivity found) {
    List<String> all = Stream.concat(photos.stream(), found.photos().stream()).distinct().toList();
    boolean again = found.first() != null && found.first().equals(first);
    return found.more() && !again
        ? Optional.of(new FlickrPosition(page + 1, found.first(), all))
        : at(all);
  }

  /** The next photo. */
  Optional<FlickrPosition> beyond() {
    return at(page > 0 || photos.isEmpty() ? photos : photos.subList(1, photos.size()));
  }

  private static Optional<FlickrPosition> at(List<String> rest) {
    return rest.isEmpty() ? Optional.empty() : Optional.of(new FlickrPosition(0, null, rest));
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can always be written", e);
    }
  }
}

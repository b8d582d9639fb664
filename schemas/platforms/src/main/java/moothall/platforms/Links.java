package moothall.platforms;

import java.util.List;
import java.util.Optional;

/**
 * Where a person finds a comment.
 *
 * @param permalink the comment's address, for when the platform has not named it; empty if it
 *     cannot be made from ids
 * @param byHand where a person acts
 */
public record Links(
    Optional<LinkTemplate> permalink, Optional<LinkTemplate> byHand, List<String> sources) {

  public Links {
    sources = List.copyOf(sources);
  }
}

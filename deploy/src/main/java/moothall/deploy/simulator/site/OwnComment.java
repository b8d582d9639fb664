package moothall.deploy.simulator.site;

import java.util.Optional;
import moothall.deploy.simulator.town.TownComment;

/**
 * A comment as its author sees it, with the key to it.
 *
 * @param problem what must be put right before an edit can be taken
 */
public record OwnComment(
    String id, String key, String postId, String text, Optional<String> problem) {

  static OwnComment of(TownComment comment) {
    return new OwnComment(
        comment.id(),
        comment.posted().key(),
        comment.posted().postId(),
        comment.text().value(),
        Optional.empty());
  }

  OwnComment rejected(String typed, String why) {
    return new OwnComment(id, key, postId, typed, Optional.of(why));
  }

  @Override
  public String toString() {
    return "OwnComment[" + id + "]";
  }
}

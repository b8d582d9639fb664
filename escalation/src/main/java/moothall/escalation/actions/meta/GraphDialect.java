package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How one of Meta's platforms hides and answers comments, and says whether they are hidden. */
public interface GraphDialect {

  /** The platform, as it stands in a sentence. */
  String name();

  /** The request that hides a comment or shows it again. */
  Change change(String comment, boolean hide);

  /** The field that says whether a comment is hidden. */
  String field();

  /** What the field says; empty where it does not say. */
  Optional<Boolean> hidden(JsonNode comment);

  /** How people answer comments there; empty where they cannot through us. */
  default Optional<Replies> replies() {
    return Optional.empty();
  }

  /** Whether people can have a comment taken away. */
  default boolean deletes() {
    return false;
  }

  /** Whether people can have an author blocked from the page, and the block ended. */
  default boolean blocks() {
    return false;
  }

  /**
   * Where answers to a comment stand.
   *
   * @param edge below the comment: reading there lists the answers, and posting there answers it
   *     unless that takes two steps
   * @param words the field with the words of an answer
   * @param author the field that says whether an answer is ours
   * @param order parameter that lists the newest first; empty where that is so anyway
   * @param inTwoSteps whether a container is made of the words and published then
   */
  record Replies(String edge, String words, String author, String order, boolean inTwoSteps) {}

  /** Whether two spellings are one comment. */
  default boolean same(String one, String other) {
    return one.equals(other);
  }

  /**
   * A request for a change.
   *
   * @param path after the version
   * @param query parameters in the address; empty for none
   * @param form parameters in the body; empty for none
   */
  record Change(String path, String query, String form) {}
}

package moothall.escalation.actions.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How one of Meta's platforms hides comments and says whether they are hidden. */
public interface GraphDialect {

  /** The platform, as it stands in a sentence. */
  String name();

  /** The request that hides a comment or shows it again. */
  Change change(String comment, boolean hide);

  /** The field that says whether a comment is hidden. */
  String field();

  /** What the field says; empty where it does not say. */
  Optional<Boolean> hidden(JsonNode comment);

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

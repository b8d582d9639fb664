package moothall.escalation.actions.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.escalation.actions.meta.GraphDialect;

/** Hiding by {@code is_hidden}; answers are comments below the comment. */
final class FacebookDialect implements GraphDialect {

  @Override
  public String name() {
    return "Facebook";
  }

  @Override
  public Change change(String comment, boolean hide) {
    return new Change(comment, "", "is_hidden=" + hide);
  }

  @Override
  public String field() {
    return "is_hidden";
  }

  @Override
  public Optional<Boolean> hidden(JsonNode comment) {
    JsonNode said = comment.path("is_hidden");
    return said.isBoolean() ? Optional.of(said.booleanValue()) : Optional.empty();
  }

  /** Facebook spells a comment's id with its post's before it, or without. */
  @Override
  public boolean same(String one, String other) {
    return one.substring(one.lastIndexOf('_') + 1)
        .equals(other.substring(other.lastIndexOf('_') + 1));
  }

  @Override
  public Optional<Replies> replies() {
    return Optional.of(
        new Replies("comments", "message", "from", "order=reverse_chronological", false));
  }

  @Override
  public boolean deletes() {
    return true;
  }

  @Override
  public boolean blocks() {
    return true;
  }
}

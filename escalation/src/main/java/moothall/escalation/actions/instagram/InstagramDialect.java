package moothall.escalation.actions.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.escalation.actions.meta.GraphDialect;

/** Hiding by {@code hide}, and reading it back as {@code hidden}. */
final class InstagramDialect implements GraphDialect {

  @Override
  public String name() {
    return "Instagram";
  }

  @Override
  public Change change(String comment, boolean hide) {
    return new Change(comment, "hide=" + hide, "");
  }

  @Override
  public String field() {
    return "hidden";
  }

  @Override
  public Optional<Boolean> hidden(JsonNode comment) {
    JsonNode said = comment.path("hidden");
    return said.isBoolean() ? Optional.of(said.booleanValue()) : Optional.empty();
  }

  @Override
  public Optional<Replies> replies() {
    return Optional.of(new Replies("replies", "text", "from", "", false));
  }

  @Override
  public boolean deletes() {
    return true;
  }
}

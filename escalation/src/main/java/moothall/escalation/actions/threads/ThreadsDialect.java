package moothall.escalation.actions.threads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.meta.GraphDialect;

/**
 * Hiding by an edge of the reply, and reading it back as one of several states; answering in two
 * steps.
 */
final class ThreadsDialect implements GraphDialect {

  private static final Set<String> OUT_OF_SIGHT =
      Set.of("HIDDEN", "COVERED", "BLOCKED", "RESTRICTED");

  /** What a nested reply is known by. */
  static final String PLACE = "id,replied_to,root_post";

  @Override
  public String name() {
    return "Threads";
  }

  @Override
  public Change change(String comment, boolean hide) {
    return new Change(comment + "/manage_reply", "hide=" + hide, "");
  }

  @Override
  public String field() {
    return "hide_status";
  }

  /** A state that nobody has heard of is visible: a person will look rather than trust it. */
  @Override
  public Optional<Boolean> hidden(JsonNode reply) {
    JsonNode said = reply.path("hide_status");
    return said.isTextual()
        ? Optional.of(OUT_OF_SIGHT.contains(said.textValue()))
        : Optional.empty();
  }

  @Override
  public Optional<Replies> replies() {
    return Optional.of(
        new Replies("replies", "text", "is_reply_owned_by_me", "reverse=true", true));
  }

  /** Whether it answers another reply, and not the post. */
  static boolean isNested(JsonNode reply) {
    JsonNode repliedTo = reply.at("/replied_to/id");
    JsonNode post = reply.at("/root_post/id");
    return repliedTo.isTextual() && post.isTextual() && !repliedTo.equals(post);
  }
}

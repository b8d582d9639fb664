package moothall.escalation.actions.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.escalation.actions.Access;
import moothall.escalation.domain.ActionOutcome;

/** In whose thread a comment stands, which its address does not tell. */
sealed interface Place {

  /** In a thread that the account began with this post: there the account has the gate. */
  record InOurs(AtUri root) implements Place {}

  /** In somebody else's, or in none: a mention or a quote. Nobody but its author can hide it. */
  record Elsewhere() implements Place {}

  /** The network has no such post. */
  record Nowhere() implements Place {}

  /** The network does not show it to us, or does not answer; nothing has been changed. */
  record Unknown(ActionOutcome outcome) implements Place {}

  /** Asks the network. */
  static Place of(String uri, Access at, BlueskyCalls calls) {
    return switch (calls.call(at, session -> BlueskyApi.post(session, uri))) {
      case BlueskyCalls.Heard.Said(var body) -> read(body.path("thread"), at.account());
      case BlueskyCalls.Heard.Missing() -> new Nowhere();
      case BlueskyCalls.Heard.Swapped() -> new Unknown(new ActionOutcome.UnknownOutcome());
      case BlueskyCalls.Heard.Failed(var outcome) -> new Unknown(outcome);
    };
  }

  private static Place read(JsonNode thread, String account) {
    return switch (thread.path("$type").asText()) {
      case "app.bsky.feed.defs#notFoundPost" -> new Nowhere();
      // Where one has blocked the other, Bluesky shows the answer in the thread to nobody.
      case "app.bsky.feed.defs#blockedPost" -> new Unknown(new ActionOutcome.Forbidden());
      case "app.bsky.feed.defs#threadViewPost" ->
          AtUri.ofPost(
                  thread
                      .path("post")
                      .path("record")
                      .path("reply")
                      .path("root")
                      .path("uri")
                      .asText())
              .filter(it -> it.repo().equals(account))
              .<Place>map(InOurs::new)
              .orElseGet(Elsewhere::new);
      default -> new Unknown(new ActionOutcome.UnknownOutcome());
    };
  }
}

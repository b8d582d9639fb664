package moothall.ingest.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;

/** Reads the envelope of a delivery: whose it is, and what happened. */
final class XDelivery {

  private static final String NOBODY = "";

  private static final Set<String> COMMENTS =
      Set.of("post.reply.create", "post.mention.create", "post.quote.create");

  /** What the council's own account posts and deletes. */
  private static final Set<String> OWN = Set.of("post.create", "post.delete");

  private XDelivery() {}

  static Part read(byte[] raw) {
    Optional<String> json = WellFormed.utf8(raw);
    if (json.isEmpty()) {
      return unreadable(raw, StrictJson.NOT_UTF_8);
    }
    try {
      JsonNode data = StrictJson.MAPPER.readTree(json.get()).path("data");
      String account = StrictJson.text(data.path("filter"), "user_id");
      return new Part(account == null ? NOBODY : account, raw, event(data));
    } catch (JsonProcessingException e) {
      return unreadable(raw, StrictJson.NOT_JSON);
    }
  }

  private static Reading event(JsonNode data) {
    String type = StrictJson.text(data, "event_type");
    if (type == null || !data.path("payload").isObject()) {
      return Reading.unreadable(
          "unexpected-shape",
          "'data.event_type' or 'data.payload' is missing (expected: one event of the account).");
    }
    // Follows, likes and private messages are none of our business: not even as a dead letter.
    if (OWN.contains(type) || !type.startsWith("post.")) {
      return new Reading.NotOurs("not-a-comment");
    }
    if (!COMMENTS.contains(type)) {
      return Reading.unreadable(
          "unknown-event", "'event_type' is none we know (expected: a reply, mention or quote).");
    }
    return StrictJson.isWellFormed(data)
        ? XPost.read(data)
        : new Reading.Unreadable(StrictJson.LONE_SURROGATE);
  }

  private static Part unreadable(byte[] raw, Refusal refusal) {
    return new Part(NOBODY, raw, new Reading.Unreadable(refusal));
  }
}

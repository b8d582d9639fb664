package moothall.ingest.tiktok;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.comment.WellFormed;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;

/** Reads the envelope of a delivery: whose it is, and what happened. */
final class TikTokDelivery {

  private static final String NOBODY = "";
  private static final String COMMENT = "comment.update";

  private TikTokDelivery() {}

  static Part read(byte[] raw) {
    Optional<String> json = WellFormed.utf8(raw);
    if (json.isEmpty()) {
      return unreadable(raw, StrictJson.NOT_UTF_8);
    }
    try {
      JsonNode envelope = StrictJson.MAPPER.readTree(json.get());
      String account = StrictJson.text(envelope, "user_openid");
      return new Part(account == null ? NOBODY : account, raw, event(envelope));
    } catch (JsonProcessingException e) {
      return unreadable(raw, StrictJson.NOT_JSON);
    }
  }

  private static Reading event(JsonNode envelope) {
    String event = StrictJson.text(envelope, "event");
    if (event == null) {
      return Reading.unreadable(
          "unexpected-shape", "'event' is missing (expected: one event of the account).");
    }
    // Videos, private messages and authorisations are none of our business here.
    return event.equals(COMMENT) ? comment(envelope) : new Reading.NotOurs("not-a-comment");
  }

  /** The event itself is JSON once more, in a text. */
  private static Reading comment(JsonNode envelope) {
    if (!envelope.path("content").isTextual()) {
      return Reading.unreadable(
          "unexpected-shape", "'content' is no text (expected: the comment's event as JSON).");
    }
    try {
      JsonNode content = StrictJson.MAPPER.readTree(envelope.path("content").textValue());
      return StrictJson.isWellFormed(content)
          ? TikTokComment.read(content)
          : new Reading.Unreadable(StrictJson.LONE_SURROGATE);
    } catch (JsonProcessingException e) {
      return Reading.unreadable("invalid-content", "'content' is not valid JSON in itself.");
    }
  }

  private static Part unreadable(byte[] raw, Refusal refusal) {
    return new Part(NOBODY, raw, new Reading.Unreadable(refusal));
  }
}

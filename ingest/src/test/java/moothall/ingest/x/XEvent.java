package moothall.ingest.x;

import java.nio.charset.StandardCharsets;

/** Deliveries in the shape that X documents, with invented content. */
final class XEvent {

  static final String ACCOUNT = "1111111111111111111";
  static final String RESIDENT = "2222222222222222222";
  static final String CONVERSATION = "2080761390344937796";
  static final String POST = "2090000000000000001";

  /** What X is said to send: the names of before, no includes, a negative event id. */
  static final String REPLY =
      """
      {"data":{"event_uuid":"-3091827364059182736","filter":{"user_id":"1111111111111111111"},\
      "event_type":"post.reply.create","tag":"replies","payload":{"id":"2090000000000000001",\
      "author_id":"2222222222222222222","text":"@Ambermere When will the bins be collected? \\ud83d\\ude00 https:\\/\\/a",\
      "created_at":"2026-08-12T18:00:00.000Z","conversation_id":"2080761390344937796",\
      "in_reply_to_tweet_id":"2080761390344937796","in_reply_to_user_id":"1111111111111111111",\
      "referenced_tweets":[{"type":"replied_to","id":"2080761390344937796"}],\
      "edit_history_tweet_ids":["2090000000000000001"],"display_text_range":[11,45],\
      "entities":{"mentions":[{"start":0,"start_str":"0","end":10,"end_str":"10","username":"Ambermere",\
      "id":"1111111111111111111"}]},"public_metrics":{"reply_count":0,"reply_count_str":"0"},\
      "possibly_sensitive":false,"reply_settings":"everyone","lang":"en"},"includes":{}}}\
      """;

  private XEvent() {}

  /** The same in the names that X is changing to. */
  static String inNewNames(String event) {
    return event
        .replace("in_reply_to_tweet_id", "in_reply_to_post_id")
        .replace("referenced_tweets", "referenced_posts")
        .replace("edit_history_tweet_ids", "edit_history_post_ids")
        .replace("note_tweet", "note_post");
  }

  static byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }
}

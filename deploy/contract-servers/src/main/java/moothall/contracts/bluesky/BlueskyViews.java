package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Posts and people as the network shows them. */
final class BlueskyViews {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BlueskyViews() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ObjectNode author(BlueskyPost.Author author) {
    ObjectNode view = object().put("did", author.did()).put("handle", author.handle());
    if (!author.name().isEmpty()) {
      view.put("displayName", author.name());
    }
    return view.put("avatar", "https://cdn.bsky.example/img/avatar/plain/" + author.did());
  }

  /** The record as its author's repository has it. */
  static ObjectNode record(BlueskyPost post) {
    ObjectNode record = object().put("$type", "app.bsky.feed.post").put("text", post.text());
    record.put("createdAt", post.created().toString()).putArray("langs").add("en");
    if (post.root() != null) {
      ObjectNode reply = record.putObject("reply");
      reply.set("root", reference(post.root()));
      reply.set("parent", reference(post.parent()));
    }
    if (post.quoted() != null) {
      ObjectNode embed = record.putObject("embed").put("$type", "app.bsky.embed.record");
      embed.set("record", reference(post.quoted()));
    }
    if (post.mentions() != null) {
      ObjectNode facet = record.putArray("facets").addObject();
      facet.putObject("index").put("byteStart", 0).put("byteEnd", 4);
      facet
          .putArray("features")
          .addObject()
          .put("$type", "app.bsky.richtext.facet#mention")
          .put("did", post.mentions());
    }
    return record;
  }

  private static ObjectNode reference(@Nullable String uri) {
    return object().put("uri", uri).put("cid", "bafyreiinvented");
  }

  static ObjectNode post(BlueskyPost post, int replies) {
    ObjectNode view = object().put("uri", post.uri()).put("cid", Cids.of(record(post)));
    view.set("author", author(post.author()));
    view.set("record", record(post));
    view.put("replyCount", replies).put("repostCount", 0).put("likeCount", 0);
    view.put("indexedAt", post.indexed().toString()).putArray("labels");
    view.putObject("viewer").put("threadMuted", false);
    return view;
  }
}

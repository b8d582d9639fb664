package moothall.contracts.instagram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.SignedPost;

/** Meta's side of the webhook for Instagram: it tells of new comments, and of nothing else. */
public final class InstagramWebhook implements AutoCloseable {

  private final SignedPost post;
  private final String account;

  public InstagramWebhook(URI target, byte[] secret, String account) {
    this.post = new SignedPost(target, secret);
    this.account = account;
  }

  /** Sends a new comment; the answer is the status. */
  public int deliver(InstagramComment comment, InstagramEnvelope envelope)
      throws IOException, InterruptedException {
    ObjectNode change = GraphBody.object().put("field", "comments");
    change.set("value", value(comment));
    ObjectNode entry = GraphBody.object().put("id", account);
    entry.put("time", Instant.now().getEpochSecond());
    switch (envelope) {
      case LIST -> entry.set("changes", GraphBody.array().add(change));
      case ENTRY -> entry.setAll(change);
    }
    ObjectNode body = GraphBody.object().put("object", "instagram");
    return post.send(body.set("entry", GraphBody.array().add(entry)));
  }

  /** When it was written Meta does not say. */
  private static ObjectNode value(InstagramComment comment) {
    ObjectNode value = GraphBody.object().put("id", comment.id());
    value.set(
        "from",
        GraphBody.object().put("id", comment.authorId()).put("username", comment.username()));
    value.set(
        "media", GraphBody.object().put("id", comment.mediaId()).put("media_product_type", "FEED"));
    if (comment.parentId() != null) {
      value.put("parent_id", comment.parentId());
    }
    return value.put("text", comment.text());
  }

  @Override
  public void close() {
    post.close();
  }
}

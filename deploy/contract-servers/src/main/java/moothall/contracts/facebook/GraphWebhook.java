package moothall.contracts.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.SignedPost;

/** Meta's side of the webhook: batches as Meta writes and signs them. */
public final class GraphWebhook implements AutoCloseable {

  private final SignedPost post;
  private final String account;

  public GraphWebhook(URI target, byte[] secret, String account) {
    this.post = new SignedPost(target, secret);
    this.account = account;
  }

  /** Sends the changes as one entry; the answer is the status. */
  public int deliver(ObjectNode... changes) throws IOException, InterruptedException {
    return post.send(body(List.of(changes)));
  }

  /** One change of the feed about a comment: add, edited, remove, hide or unhide. */
  public static ObjectNode change(String verb, GraphComment comment, Instant at) {
    ObjectNode value = GraphBody.object();
    value.put("item", "comment").put("verb", verb);
    value.put("post_id", comment.postId()).put("comment_id", comment.id());
    value.put("parent_id", comment.parentId() == null ? comment.postId() : comment.parentId());
    value.put("created_time", at.getEpochSecond());
    if (comment.author() != null) {
      value.set(
          "from",
          GraphBody.object().put("id", comment.author().id()).put("name", comment.author().name()));
    }
    if (comment.message() != null && !verb.equals("remove")) {
      value.put("message", comment.message());
    }
    ObjectNode change = GraphBody.object().put("field", "feed");
    return change.set("value", value);
  }

  @Override
  public void close() {
    post.close();
  }

  private ObjectNode body(List<ObjectNode> changes) {
    ArrayNode list = GraphBody.array();
    changes.forEach(list::add);
    ObjectNode entry = GraphBody.object().put("id", account);
    entry.put("time", Instant.now().getEpochSecond()).set("changes", list);
    ObjectNode body = GraphBody.object().put("object", "page");
    return body.set("entry", GraphBody.array().add(entry));
  }
}

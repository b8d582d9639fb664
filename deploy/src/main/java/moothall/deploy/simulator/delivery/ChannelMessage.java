package moothall.deploy.simulator.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.function.Supplier;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.TownEvent;
import moothall.deploy.simulator.town.Undelivered;

/** The website channel's JSON. The same change gives the same bytes at every attempt. */
public final class ChannelMessage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<URI> website;

  /**
   * @param website the address residents see, for permalinks
   */
  public ChannelMessage(Supplier<URI> website) {
    this.website = website;
  }

  byte[] of(Undelivered news) {
    ObjectNode message = JSON.createObjectNode().put("id", news.change().id());
    switch (news.change()) {
      case TownEvent.Posted it -> {
        addContext(message, it);
        message.put("text", it.text().value());
      }
      case TownEvent.Edited it -> {
        addContext(message, news.origin());
        message.put("text", it.text().value()).put("editedAt", it.time().toString());
      }
      case TownEvent.Removed it -> message.put("removedAt", it.time().toString());
    }
    try {
      return JSON.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every message has a JSON form", e);
    }
  }

  private void addContext(ObjectNode message, TownEvent.Posted origin) {
    message
        .put("postId", origin.postId())
        .put("postTopic", Posts.find(origin.postId()).map(Post::topic).orElse(origin.postId()))
        .put("createdAt", origin.time().toString())
        .put(
            "permalink",
            website.get().resolve("/posts/" + origin.postId() + "#" + origin.id()).toString());
    message.putObject("author").put("id", origin.authorId()).put("name", origin.author().value());
  }
}

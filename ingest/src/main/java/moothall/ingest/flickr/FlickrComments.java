package moothall.ingest.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;

/**
 * All comments on one photo.
 *
 * @param raw each comment exactly as it stands in the answer
 */
record FlickrComments(List<byte[]> raw) {

  /** Empty if the answer is in no form that we know. */
  static Optional<FlickrComments> of(byte[] body) {
    Collected collected = new Collected();
    return JsonWalk.through(body, walk -> walk.object(name -> collected.take(walk, name))).isEmpty()
            && collected.list
        ? Optional.of(new FlickrComments(List.copyOf(collected.comments)))
        : Optional.empty();
  }

  private static final class Collected {
    private final List<byte[]> comments = new ArrayList<>();
    private boolean list;

    void take(JsonWalk walk, String name) throws IOException {
      if (name.equals("comments")) {
        list = true;
        walk.object(each -> comment(walk, each));
      } else {
        walk.skip();
      }
    }

    /** Where there is none, the name is missing too. */
    private void comment(JsonWalk walk, String name) throws IOException {
      if (name.equals("comment")) {
        walk.oneOrMany(() -> comments.add(walk.slice()));
      } else {
        walk.skip();
      }
    }
  }

  boolean holds(String id) {
    return ids().contains(id);
  }

  /** That these stand there and no other: the ids alone, for the words are other people's. */
  byte[] withoutWords(String photo) {
    ObjectNode statement = JsonNodeFactory.instance.objectNode().put("photo_id", photo);
    ArrayNode listed = statement.putArray("listed");
    ids().forEach(listed::add);
    return statement.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (byte[] each : raw) {
      JsonNode comment = JsonWalk.tree(each);
      ids.add(String.valueOf(StrictJson.text(comment, "id")));
    }
    return ids;
  }
}

package moothall.ingest.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a list of the Graph API, cut into its entries.
 *
 * @param raw each entry exactly as it stands in the answer
 * @param next cursor of what comes after them; null if nothing does
 */
public record GraphList(List<byte[]> raw, @Nullable String next) {

  /** Empty if the answer is no list of Meta's form. */
  public static Optional<GraphList> of(byte[] body) {
    Collected collected = new Collected();
    if (JsonWalk.through(body, walk -> walk.object(name -> collected.take(walk, name))).isPresent()
        || !collected.data) {
      return Optional.empty();
    }
    JsonNode paging = JsonWalk.tree(collected.paging);
    String after = StrictJson.text(paging.path("cursors"), "after");
    boolean more = paging.path("next").isTextual();
    return more && after == null
        ? Optional.empty()
        : Optional.of(new GraphList(List.copyOf(collected.entries), more ? after : null));
  }

  private static final class Collected {
    private final List<byte[]> entries = new ArrayList<>();
    private byte[] paging = {'{', '}'};
    private boolean data;

    void take(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "data" -> {
          data = true;
          walk.array(() -> entries.add(walk.slice()));
        }
        case "paging" -> paging = walk.slice();
        default -> walk.skip();
      }
    }
  }

  /** The entries as trees. */
  public List<JsonNode> nodes() {
    return raw.stream().map(JsonWalk::tree).toList();
  }

  /** The id of an answer that is one object; empty if it has none. */
  public static String id(byte[] body) {
    AtomicReference<String> id = new AtomicReference<>("");
    boolean read =
        JsonWalk.through(
                body,
                walk ->
                    walk.object(name -> {
                      if (name.equals("id")) {
                        id.set(walk.scalar());
                      } else {
                        walk.skip();
                      }
                    }))
            .isEmpty();
    return read ? id.get() : "";
  }
}

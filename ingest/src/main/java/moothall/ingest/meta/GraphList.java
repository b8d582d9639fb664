package moothall.ingest.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  /** An answer out of form has no entries and ends the list. */
  public static GraphList of(byte[] body) {
    List<byte[]> entries = new ArrayList<>();
    AtomicReference<String> paging = new AtomicReference<>("{}");
    boolean read =
        JsonWalk.through(
                body,
                walk ->
                    walk.object(name -> {
                      switch (name) {
                        case "data" -> walk.array(() -> entries.add(walk.slice()));
                        case "paging" ->
                            paging.set(new String(walk.slice(), StandardCharsets.UTF_8));
                        default -> walk.skip();
                      }
                    }))
            .isEmpty();
    JsonNode at = JsonWalk.tree(paging.get().getBytes(StandardCharsets.UTF_8));
    boolean more = read && at.path("next").isTextual();
    return new GraphList(
        List.copyOf(entries), more ? StrictJson.text(at.path("cursors"), "after") : null);
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

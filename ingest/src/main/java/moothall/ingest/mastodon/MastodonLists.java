package moothall.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/** Cuts the statuses out of Mastodon's answers. Each is empty if the answer has another form. */
final class MastodonLists {

  private MastodonLists() {}

  /**
   * A page of notifications.
   *
   * @param statuses of those that are mentions, byte for byte
   * @param last id of the last notification; null if there is none
   */
  record Mentions(List<byte[]> statuses, @Nullable String last) {}

  static Optional<Mentions> mentions(byte[] body) {
    List<byte[]> statuses = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    boolean read =
        JsonWalk.through(body, walk -> walk.array(() -> notification(walk, statuses, ids)))
            .isEmpty();
    return read
        ? Optional.of(new Mentions(statuses, ids.isEmpty() ? null : ids.getLast()))
        : Optional.empty();
  }

  /** The answers below a status, byte for byte. */
  static Optional<List<byte[]>> descendants(byte[] body) {
    List<byte[]> found = new ArrayList<>();
    boolean read =
        JsonWalk.through(
                body,
                walk ->
                    walk.object(name -> {
                      if (name.equals("descendants")) {
                        walk.array(() -> found.add(walk.slice()));
                      } else {
                        walk.skip();
                      }
                    }))
            .isEmpty();
    return read ? Optional.of(found) : Optional.empty();
  }

  /** A list of statuses. */
  static Optional<List<JsonNode>> statuses(byte[] body) {
    List<JsonNode> found = new ArrayList<>();
    return JsonWalk.through(body, walk -> walk.array(() -> found.add(JsonWalk.tree(walk.slice()))))
            .isEmpty()
        ? Optional.of(found)
        : Optional.empty();
  }

  /** An answer that is one object. */
  static Optional<JsonNode> one(byte[] body) {
    return JsonWalk.through(body, JsonWalk::slice).isEmpty()
        ? Optional.of(JsonWalk.tree(body))
        : Optional.empty();
  }

  private static void notification(JsonWalk walk, List<byte[]> statuses, List<String> ids)
      throws IOException {
    List<byte[]> status = new ArrayList<>();
    List<String> type = new ArrayList<>();
    walk.object(name -> {
      switch (name) {
        case "id" -> ids.add(walk.scalar());
        case "type" -> type.add(walk.scalar());
        case "status" -> {
          if (walk.isObject()) {
            status.add(walk.slice());
          } else {
            walk.skip();
          }
        }
        default -> walk.skip();
      }
    });
    if (type.contains("mention")) {
      statuses.addAll(status);
    }
  }

  static @Nullable String id(JsonNode status) {
    String id = StrictJson.text(status, "id");
    return id != null && id.matches(MastodonEntry.ID) ? id : null;
  }
}

package moothall.ingest.drupal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;

/**
 * A page of a list of comments.
 *
 * @param comments each exactly as it stands in the answer
 * @param more whether there is another page
 * @param omitted whether Drupal has left comments out that it does not show us
 */
record DrupalPage(List<byte[]> comments, boolean more, boolean omitted) {

  /** Empty if the answer is in no form that we know. */
  static Optional<DrupalPage> of(byte[] body) {
    Collected collected = new Collected();
    boolean read =
        JsonWalk.through(body, walk -> walk.object(name -> collected.take(walk, name))).isEmpty();
    return read && collected.data
        ? Optional.of(
            new DrupalPage(List.copyOf(collected.comments), collected.next, collected.omitted))
        : Optional.empty();
  }

  /** Whether the answer is about one comment. */
  static boolean isOne(byte[] body) {
    return JsonWalk.through(body, JsonWalk::slice).isEmpty()
        && JsonWalk.tree(body).path("data").path("id").isTextual();
  }

  private static final class Collected {
    private final List<byte[]> comments = new ArrayList<>();
    private boolean data;
    private boolean next;
    private boolean omitted;

    void take(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "data" -> {
          data = true;
          walk.array(() -> comments.add(walk.slice()));
        }
        case "links" -> next = JsonWalk.tree(walk.slice()).has("next");
        case "meta" -> omitted = JsonWalk.tree(walk.slice()).has("omitted");
        default -> walk.skip();
      }
    }
  }
}

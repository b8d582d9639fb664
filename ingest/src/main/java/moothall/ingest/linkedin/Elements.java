package moothall.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;

/**
 * One page of a list, cut into its elements.
 *
 * @param raw each element exactly as it stands in the answer
 * @param further how many places further the next page begins; 0 if there is none
 */
record Elements(List<byte[]> raw, int further) {

  /** How many are asked for at a time. */
  static final int ASKED_FOR = 100;

  /** Empty if the answer is no list of LinkedIn's form. */
  static Optional<Elements> of(byte[] body) {
    Collected collected = new Collected();
    return JsonWalk.through(body, walk -> walk.object(name -> collected.take(walk, name))).isEmpty()
            && collected.list
        ? Optional.of(collected.page())
        : Optional.empty();
  }

  /** The page as a position remembers it: by this field of what it begins with. */
  LinkedInPosition.Page named(String field) {
    return new LinkedInPosition.Page(
        further, raw.isEmpty() ? null : StrictJson.text(JsonWalk.tree(raw.getFirst()), field));
  }

  private static final class Collected {
    private final List<byte[]> elements = new ArrayList<>();
    private byte[] paging = {'{', '}'};
    private boolean list;

    void take(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "elements" -> {
          list = true;
          walk.array(() -> elements.add(walk.slice()));
        }
        case "paging" -> paging = walk.slice();
        default -> walk.skip();
      }
    }

    /** LinkedIn may give fewer at a time than it was asked for, and says then how many. */
    Elements page() {
      JsonNode said = JsonWalk.tree(paging);
      int count = said.path("count").asInt(ASKED_FOR);
      int size = count > 0 ? Math.min(count, ASKED_FOR) : ASKED_FOR;
      boolean more = elements.size() >= size || hasNext(said);
      return new Elements(List.copyOf(elements), more && !elements.isEmpty() ? size : 0);
    }

    private static boolean hasNext(JsonNode paging) {
      for (JsonNode link : paging.path("links")) {
        if ("next".equals(StrictJson.text(link, "rel"))) {
          return true;
        }
      }
      return false;
    }
  }
}

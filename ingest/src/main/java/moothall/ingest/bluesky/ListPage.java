package moothall.ingest.bluesky;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, each entry cut out byte for byte.
 *
 * @param cursor of the page after; null if there is none
 */
record ListPage(List<byte[]> entries, @Nullable String cursor) {

  /** Empty unless the answer has a list of that name. */
  static Optional<ListPage> of(byte[] body, String list) {
    Collected collected = new Collected(list);
    boolean readable =
        JsonWalk.through(body, walk -> walk.object(it -> collected.take(walk, it))).isEmpty();
    return readable && collected.listed
        ? Optional.of(new ListPage(List.copyOf(collected.slices), collected.cursor))
        : Optional.empty();
  }

  /** Where to go on; null at the end, or where a server would have us turn in a circle. */
  @Nullable String after(@Nullable String before) {
    return cursor == null || cursor.equals(before) ? null : cursor;
  }

  private static final class Collected {
    private final List<byte[]> slices = new ArrayList<>();
    private final String list;
    private @Nullable String cursor;
    private boolean listed;

    Collected(String list) {
      this.list = list;
    }

    void take(JsonWalk walk, String name) throws IOException {
      if (name.equals("cursor")) {
        String said = walk.scalar();
        cursor = said.isEmpty() ? null : said;
      } else if (name.equals(list)) {
        listed = true;
        walk.array(() -> slices.add(walk.slice()));
      } else {
        walk.skip();
      }
    }
  }
}

package moothall.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.ingest.webhook.JsonWalk;

/**
 * A thread as {@code getPostThread} shows it, each post cut out byte for byte.
 *
 * @param type of what stands at its top; empty if that is not said
 * @param posts that are shown; of what is blocked or missing nothing is
 * @param hidden at-uris that the thread's gate hides; the posts are shown all the same
 */
record ThreadView(String type, List<Post> posts, Set<String> hidden) {

  /**
   * One post.
   *
   * @param depth below the one that was asked for
   * @param answersShown whether anything stands below it here
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Post(byte[] raw, int depth, boolean answersShown) {}

  /** Empty if the answer is in no form that we know. */
  static Optional<ThreadView> of(byte[] body) {
    Collected collected = new Collected();
    boolean readable =
        JsonWalk.through(body, walk -> walk.object(it -> collected.take(walk, it))).isEmpty();
    return readable && collected.shown
        ? Optional.of(
            new ThreadView(
                collected.type, List.copyOf(collected.posts), Set.copyOf(collected.hidden)))
        : Optional.empty();
  }

  private static final class Collected {
    private final List<Post> posts = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private String type = "";
    private int nodes;
    private boolean shown;

    void take(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "thread" -> {
          shown = true;
          node(walk, 0);
        }
        case "threadgate" -> gate(JsonWalk.tree(walk.slice()));
        default -> walk.skip();
      }
    }

    private void node(JsonWalk walk, int depth) throws IOException {
      nodes++;
      int upToHere = nodes;
      List<byte[]> post = new ArrayList<>(1);
      walk.object(name -> {
        switch (name) {
          case "$type" -> {
            String said = walk.scalar();
            type = depth == 0 ? said : type;
          }
          case "post" -> post.add(walk.slice());
          case "replies" -> walk.array(() -> node(walk, depth + 1));
          default -> walk.skip();
        }
      });
      post.forEach(it -> posts.add(new Post(it, depth, nodes > upToHere)));
    }

    private void gate(JsonNode gate) {
      gate.path("record").path("hiddenReplies").forEach(it -> hidden.add(it.asText()));
    }
  }
}

package moothall.ingest.youtube;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.webhook.JsonWalk;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code commentThreads.list} or {@code comments.list}, each comment cut out byte for
 * byte.
 *
 * @param threads of the page; of a list of answers one, without a top
 * @param next token of the page after; null if there is none
 */
record YouTubeThreads(List<Conversation> threads, @Nullable String next) {

  /**
   * One thread as far as the list shows it.
   *
   * @param video under which it stands
   * @param comments its top and the answers shown
   * @param answers how many there are in all
   */
  record Conversation(String video, List<byte[]> comments, int answers) {

    /** Whether the list has left answers out. */
    boolean isIncomplete() {
      return answers > comments.size() - 1;
    }
  }

  /** Empty if the answer is in no form that we know. */
  static Optional<YouTubeThreads> ofThreads(byte[] body) {
    Collected collected = new Collected();
    return JsonWalk.through(body, walk -> walk.object(name -> collected.threads(walk, name)))
            .isEmpty()
        ? Optional.of(new YouTubeThreads(List.copyOf(collected.threads), collected.next))
        : Optional.empty();
  }

  /** The same of a list of comments. */
  static Optional<YouTubeThreads> ofComments(byte[] body, String video) {
    Collected collected = new Collected();
    return JsonWalk.through(body, walk -> walk.object(name -> collected.comments(walk, name)))
            .isEmpty()
        ? Optional.of(
            new YouTubeThreads(
                List.of(new Conversation(video, List.copyOf(collected.slices), 0)), collected.next))
        : Optional.empty();
  }

  private static final class Collected {
    private final List<Conversation> threads = new ArrayList<>();
    private final List<byte[]> slices = new ArrayList<>();
    private @Nullable String next;
    private String video = "";
    private int answers;

    void threads(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "nextPageToken" -> next = token(walk.scalar());
        case "items" -> walk.array(() -> thread(walk));
        default -> walk.skip();
      }
    }

    void comments(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "nextPageToken" -> next = token(walk.scalar());
        case "items" -> walk.array(() -> slices.add(walk.slice()));
        default -> walk.skip();
      }
    }

    private void thread(JsonWalk walk) throws IOException {
      slices.clear();
      video = "";
      answers = 0;
      walk.object(part -> {
        switch (part) {
          case "snippet" -> walk.object(name -> snippet(walk, name));
          case "replies" -> walk.object(name -> replies(walk, name));
          default -> walk.skip();
        }
      });
      threads.add(new Conversation(video, List.copyOf(slices), answers));
    }

    private void snippet(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "videoId" -> video = walk.scalar();
        case "topLevelComment" -> slices.addFirst(walk.slice());
        case "totalReplyCount" -> answers = number(walk.scalar());
        default -> walk.skip();
      }
    }

    private void replies(JsonWalk walk, String name) throws IOException {
      if (name.equals("comments")) {
        walk.array(() -> slices.add(walk.slice()));
      } else {
        walk.skip();
      }
    }

    private static @Nullable String token(String said) {
      return said.isEmpty() ? null : said;
    }

    private static int number(String scalar) {
      try {
        return Integer.parseInt(scalar);
      } catch (NumberFormatException none) {
        return 0;
      }
    }
  }
}

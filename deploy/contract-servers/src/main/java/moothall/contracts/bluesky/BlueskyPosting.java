package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** {@code com.atproto.repo.createRecord} for the account's own answers. */
final class BlueskyPosting {

  private static final String POSTS = "app.bsky.feed.post";
  private static final int LONGEST = 300;
  private static final Set<String> OF_A_CREATE = Set.of("repo", "collection", "record");
  private static final Set<String> OF_A_POST =
      Set.of("$type", "text", "createdAt", "reply", "facets", "langs");

  private final BlueskyNetwork network;
  private final InstantSource clock;
  private final AtomicLong keys = new AtomicLong();

  BlueskyPosting(BlueskyNetwork network, InstantSource clock) {
    this.network = network;
    this.clock = clock;
  }

  Answer create(Request request) {
    JsonNode body = BlueskyRepo.json(request.body());
    JsonNode post = body.path("record");
    JsonNode parent = post.path("reply").path("parent");
    JsonNode root = post.path("reply").path("root");
    if (!onlyHas(body, OF_A_CREATE)
        || !network.account().did().equals(body.path("repo").asText())
        || !POSTS.equals(body.path("collection").asText())
        || !onlyHas(post, OF_A_POST)
        || !POSTS.equals(post.path("$type").asText())
        || !post.path("createdAt").asText().endsWith("Z")
        || !isReference(parent)
        || !isReference(root)
        || !isOfTheText(post)) {
      return BlueskyErrors.unknown("Invalid " + POSTS + " record");
    }
    String words = post.path("text").asText();
    if (words.codePointCount(0, words.length()) > LONGEST) {
      return BlueskyErrors.invalid("Record/text must not be longer than 300 graphemes");
    }
    // A repository takes an answer to anything; whether that exists is not its business.
    String uri =
        BlueskyPost.uri(network.account().did(), "3l9%05d".formatted(keys.incrementAndGet()));
    network.put(
        new BlueskyPost(
            uri,
            network.account(),
            words,
            root.path("uri").asText(),
            parent.path("uri").asText(),
            null,
            null,
            clock.instant(),
            clock.instant()));
    ObjectNode answer = BlueskyViews.object().put("uri", uri).put("cid", Cids.of(post));
    answer.putObject("commit").put("cid", Cids.of(post)).put("rev", "3l3qo2vutsw2b");
    return Answer.json(200, answer.put("validationStatus", "valid"));
  }

  private static boolean onlyHas(JsonNode node, Set<String> known) {
    return node.isObject() && node.propertyStream().allMatch(it -> known.contains(it.getKey()));
  }

  private static boolean isReference(JsonNode node) {
    return node.path("uri").asText().startsWith("at://did:")
        && node.path("cid").asText().startsWith("bafy");
  }

  /** Each link stands in the text where it is said to, counted in bytes. */
  private static boolean isOfTheText(JsonNode post) {
    byte[] text = post.path("text").asText().getBytes(StandardCharsets.UTF_8);
    return post.path("facets")
        .valueStream()
        .allMatch(facet -> {
          int from = facet.path("index").path("byteStart").asInt(-1);
          int to = facet.path("index").path("byteEnd").asInt(-1);
          String uri = facet.path("features").path(0).path("uri").asText();
          return from >= 0
              && to > from
              && to <= text.length
              && new String(text, from, to - from, StandardCharsets.UTF_8).equals(uri);
        });
  }
}

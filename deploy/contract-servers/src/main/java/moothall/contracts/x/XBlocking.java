package moothall.contracts.x;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import moothall.contracts.serving.Answer;

/** Whom the account has blocked, and who wrote a post; blocking wants the Enterprise plan. */
final class XBlocking {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_A_LIST = Set.of("max_results", "pagination_token");
  private static final int PAGE = 2;

  private final XAccount account;
  private final List<String> blocked = new CopyOnWriteArrayList<>();
  private volatile boolean enterprise;
  private volatile Optional<String> instead = Optional.empty();

  XBlocking(XAccount account) {
    this.account = account;
  }

  void haveThePlan(boolean wanted) {
    this.enterprise = wanted;
  }

  void sayInstead(String body) {
    this.instead = Optional.of(body);
  }

  boolean contains(String user) {
    return blocked.contains(user);
  }

  /** Empty if that is no question of X's. */
  Optional<Answer> author(String post, Map<String, String> query) {
    if (!query.equals(Map.of("tweet.fields", "author_id"))) {
      return Optional.empty();
    }
    if (!account.exists(post)) {
      // What is missing stands beside no data, under a 200.
      return Optional.of(XErrors.MISSING.underA200());
    }
    ObjectNode body = JSON.createObjectNode();
    body.putObject("data").put("id", post).put("text", "words").put("author_id", authorOf(post));
    return Optional.of(Answer.json(200, body));
  }

  /** Each post of the tests has an author of its own. */
  static String authorOf(String post) {
    return "22" + post.substring(Math.max(0, post.length() - 12));
  }

  /** Empty where the plan does not reach. */
  Optional<Answer> set(String user, boolean block) {
    if (!enterprise) {
      return Optional.empty();
    }
    blocked.remove(user);
    if (block) {
      blocked.addFirst(user);
    }
    ObjectNode body = JSON.createObjectNode();
    body.putObject("data").put("blocking", block);
    return Optional.of(Answer.json(200, body));
  }

  /** A few a page, so that whoever reads one page only is found out; empty if it is none of X's. */
  Optional<Answer> list(Map<String, String> query) {
    if (!OF_A_LIST.containsAll(query.keySet())) {
      return Optional.empty();
    }
    Optional<String> nothing = instead;
    if (nothing.isPresent()) {
      return Optional.of(Answer.text(200, "application/json", nothing.get()));
    }
    List<String> all = new ArrayList<>(blocked);
    int from = Integer.parseInt(query.getOrDefault("pagination_token", "0"));
    int to = Math.min(all.size(), from + PAGE);
    ObjectNode body = JSON.createObjectNode();
    if (from < to) {
      ArrayNode data = body.putArray("data");
      all.subList(from, to).forEach(it -> data.addObject().put("id", it));
    }
    ObjectNode meta = body.putObject("meta").put("result_count", Math.max(0, to - from));
    if (to < all.size()) {
      meta.put("next_token", String.valueOf(to));
    }
    return Optional.of(Answer.json(200, body));
  }
}

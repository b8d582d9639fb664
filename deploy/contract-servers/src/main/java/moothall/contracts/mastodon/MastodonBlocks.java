package moothall.contracts.mastodon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moothall.contracts.serving.Answer;

/** Whom our account has blocked; blocking somebody twice is no error. */
final class MastodonBlocks {

  private static final String BEFORE_THE_ID = "/api/v1/accounts/";

  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  boolean contains(String account) {
    return blocked.contains(account);
  }

  Answer change(String path) {
    String id = path.substring(BEFORE_THE_ID.length(), path.lastIndexOf('/'));
    if (path.endsWith("/block")) {
      blocked.add(id);
    } else {
      blocked.remove(id);
    }
    return Answer.json(200, relation(id));
  }

  Answer relation(Map<String, String> query) {
    if (!query.keySet().equals(Set.of("id[]"))) {
      return MastodonRoutes.unknown();
    }
    ArrayNode body = MastodonAnswers.array();
    body.add(relation(query.getOrDefault("id[]", "")));
    return Answer.json(200, body);
  }

  private ObjectNode relation(String id) {
    ObjectNode relation = MastodonAnswers.object().put("id", id).put("following", false);
    return relation.put("blocking", contains(id)).put("blocked_by", false).put("muting", false);
  }
}

package moothall.contracts.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;

/** Answering a post and finding the answer again, as X writes it down. */
final class XPosting {

  static final String PATH = "/2/tweets";
  static final String SEARCH = "/2/tweets/search/recent";

  private static final int LONGEST = 280;
  private static final Set<String> OF_A_SEARCH = Set.of("query", "max_results", "tweet.fields");
  private static final Pattern OWN_ANSWERS =
      Pattern.compile("in_reply_to_tweet_id:([0-9]{1,200}) from:([0-9]{1,19})");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final XAccount account;

  XPosting(XAccount account) {
    this.account = account;
  }

  /** Empty if it is answered; otherwise the refusal. */
  sealed interface Outcome {
    record Done(Answer answer) implements Outcome {}

    record Refused(XErrors why, boolean violation) implements Outcome {}
  }

  Outcome post(JsonNode body) {
    String answered = body.path("reply").path("in_reply_to_tweet_id").asText();
    String words = body.path("text").asText();
    if (body.size() != 2 || body.path("reply").size() != 1 || answered.isEmpty()) {
      return new Outcome.Refused(XErrors.INVALID, true);
    }
    if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
      return new Outcome.Refused(XErrors.INVALID, false);
    }
    // X tells nobody that a post that is answered has gone in another way than for a bad request.
    if (!account.exists(answered)) {
      return new Outcome.Refused(XErrors.MISSING, false);
    }
    if (!account.isSummonedBy(answered) || account.own().said(words)) {
      return new Outcome.Refused(XErrors.NOT_YOURS, false);
    }
    XOwnPosts.Own own = account.own().add(answered, words);
    ObjectNode said = JSON.createObjectNode();
    said.putObject("data")
        .put("id", own.id())
        .put("text", written(own.words(), JSON.createArrayNode()))
        .putArray("edit_history_tweet_ids")
        .add(own.id());
    return new Outcome.Done(Answer.json(201, said));
  }

  /** Empty if the question is none that X knows. */
  Optional<Answer> search(Map<String, String> query) {
    Matcher wanted = OWN_ANSWERS.matcher(query.getOrDefault("query", ""));
    if (!OF_A_SEARCH.equals(query.keySet())
        || !"author_id,entities".equals(query.get("tweet.fields"))
        || !wanted.matches()) {
      return Optional.empty();
    }
    ObjectNode body = JSON.createObjectNode();
    ArrayNode data = JSON.createArrayNode();
    for (XOwnPosts.Own own : account.own().to(wanted.group(1))) {
      ArrayNode urls = JSON.createArrayNode();
      ObjectNode post = data.addObject().put("id", own.id()).put("author_id", wanted.group(2));
      post.put("text", "@jo_example " + written(own.words(), urls));
      post.putObject("entities").set("urls", urls);
    }
    if (!data.isEmpty()) {
      // Of nothing found there is no list at all.
      body.set("data", data);
    }
    body.putObject("meta").put("result_count", data.size());
    return Optional.of(Answer.json(200, body));
  }

  /** Escaped, and with its addresses shortened. */
  private static String written(String words, ArrayNode urls) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Matcher addresses = ADDRESS.matcher(escaped);
    StringBuilder text = new StringBuilder();
    while (addresses.find()) {
      String shortened = "https://t.co/invented" + urls.size();
      urls.addObject()
          .put("url", shortened)
          .put("expanded_url", addresses.group().replace("&amp;", "&"));
      addresses.appendReplacement(text, shortened);
    }
    return addresses.appendTail(text).toString();
  }
}

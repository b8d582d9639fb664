package moothall.contracts.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import moothall.contracts.serving.Answer;

/** The bodies of WordPress's REST API. */
final class WordPressAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter WITHOUT_AN_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final ZoneId ZONE_OF_THE_SITE = ZoneId.of("Europe/London");

  private WordPressAnswers() {}

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static Answer error(int status, String code, String message) {
    ObjectNode body = JSON.createObjectNode().put("code", code).put("message", message);
    body.set("data", JSON.createObjectNode().put("status", status));
    return Answer.json(status, body);
  }

  static ObjectNode user(long id) {
    return JSON.createObjectNode().put("id", id).put("name", "moothall").put("slug", "moothall");
  }

  /** {@code edit} is the context in which WordPress shows what it knows of the commenter. */
  static ObjectNode comment(WordPressComment it, WordPressStatus status, boolean edit) {
    ObjectNode comment = JSON.createObjectNode();
    comment.put("id", it.id()).put("post", it.post()).put("parent", it.parent());
    comment.put("author", it.author()).put("author_name", it.name());
    if (edit) {
      comment.put("author_email", "resident@ambermere.example").put("author_ip", "192.0.2.7");
      comment.put("author_user_agent", "an invented browser");
    }
    comment.put("author_url", "");
    comment.put("date", WITHOUT_AN_OFFSET.format(it.at().atZone(ZONE_OF_THE_SITE)));
    comment.put("date_gmt", WITHOUT_AN_OFFSET.format(it.at().atZone(ZoneOffset.UTC)));
    ObjectNode content = JSON.createObjectNode().put("rendered", rendered(it.typed()));
    if (edit) {
      content.put("raw", it.typed());
    }
    comment.set("content", content);
    comment.put("link", "https://news.ambermere.example/?p=" + it.post() + "#comment-" + it.id());
    return comment.put("status", status.said()).put("type", "comment");
  }

  /** As WordPress dresses it: paragraphs, and quotation marks of its own. */
  private static String rendered(String typed) {
    return "<p>" + typed.replace("\"", "&#8221;").replace("\n", "<br />\n") + "</p>\n";
  }

  /** Only the fields that were asked for; a field may name one below it. */
  static JsonNode only(ObjectNode whole, List<String> fields) {
    ObjectNode some = JSON.createObjectNode();
    for (String field : fields) {
      String[] names = field.split("\\.", 2);
      JsonNode value = whole.get(names[0]);
      if (value != null && names.length == 1) {
        some.set(names[0], value);
      } else if (value != null && value.has(names[1])) {
        some.withObjectProperty(names[0]).set(names[1], value.get(names[1]));
      }
    }
    return some;
  }
}

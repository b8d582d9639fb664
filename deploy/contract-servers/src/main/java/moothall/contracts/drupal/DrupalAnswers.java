package moothall.contracts.drupal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import moothall.contracts.serving.Answer;

/** The documents of Drupal's JSON:API. */
final class DrupalAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/vnd.api+json";
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private DrupalAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ObjectNode document() {
    ObjectNode document = object();
    document.set("jsonapi", object().put("version", "1.0"));
    return document;
  }

  static Answer answer(ObjectNode document) {
    return Answer.text(200, TYPE, document.toString());
  }

  static Answer error(int status, String title, String detail) {
    ObjectNode error = object().put("title", title).put("status", String.valueOf(status));
    error.put("detail", detail);
    ObjectNode document = document();
    document.putArray("errors").add(error);
    return Answer.text(status, TYPE, document.toString());
  }

  /** Only the fields asked for; {@code administers} shows what visitors are not shown. */
  static ObjectNode comment(DrupalComment it, Set<String> fields, boolean administers) {
    ObjectNode said = object();
    said.put("drupal_internal__cid", it.number()).put("langcode", "en");
    said.put("status", it.published()).put("subject", it.subject()).put("name", it.name());
    if (administers) {
      said.put("mail", "resident@ambermere.example").put("hostname", "192.0.2.7");
    }
    said.putNull("homepage");
    said.put("created", time(it.created())).put("changed", time(it.changed()));
    said.put("thread", "01/").put("entity_type", "node").put("field_name", "comment");
    said.set(
        "comment_body",
        object()
            .put("value", it.body())
            .put("format", "plain_text")
            .put("processed", processed(it.body())));
    ObjectNode related = object();
    related.set("uid", related("user--user", "u" + it.user(), it.user()));
    related.set("entity_id", related("node--page", "page", 3));
    if (it.parent() == null) {
      related.putObject("pid").putNull("data");
    } else {
      related.set("pid", related("comment--comment", it.parent()));
    }
    if (!fields.isEmpty()) {
      said.retain(fields);
      related.retain(fields);
    }
    ObjectNode comment = object().put("type", "comment--comment");
    comment.put("id", DrupalComment.uuid(it.number()));
    comment.set("attributes", said);
    comment.set("relationships", related);
    return comment;
  }

  private static ObjectNode related(String type, long number) {
    return data(type, DrupalComment.uuid(number), number);
  }

  private static ObjectNode related(String type, String name, long number) {
    return data(type, DrupalComment.uuid(name.hashCode()), number);
  }

  private static ObjectNode data(String type, String uuid, long number) {
    ObjectNode data = object().put("type", type).put("id", uuid);
    data.set("meta", object().put("drupal_internal__target_id", number));
    ObjectNode related = object();
    related.set("data", data);
    return related;
  }

  /** As the filter for plain text dresses it. */
  private static String processed(String body) {
    String escaped =
        body.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return "<p>" + escaped.replace("\n", "<br />\n") + "</p>\n";
  }

  private static String time(Instant at) {
    return RFC_3339.format(at.atOffset(ZoneOffset.UTC));
  }
}

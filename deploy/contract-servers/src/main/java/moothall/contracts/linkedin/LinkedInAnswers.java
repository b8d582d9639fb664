package moothall.contracts.linkedin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import moothall.contracts.serving.Answer;

/** The bodies of the Community Management API. */
final class LinkedInAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOBODY_SAID = 100;

  private LinkedInAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static Answer error(int status, String code, String message) {
    return Answer.json(
        status,
        object()
            .put("status", status)
            .put("serviceErrorCode", NOBODY_SAID)
            .put("code", code)
            .put("message", message));
  }

  static Answer notFound() {
    return error(404, "RESOURCE_NOT_FOUND", "Not found.");
  }

  static Answer illegal() {
    return error(400, "ILLEGAL_ARGUMENT", "Invalid argument.").toAViolation();
  }

  static Answer tooMany(String of) {
    return error(
        429,
        "TOO_MANY_REQUESTS",
        "Resource level throttle " + of + " limit for calls to this resource is reached.");
  }

  static ObjectNode comment(LinkedInComment it, int answers, Behaviour behaviour) {
    ObjectNode comment = object().put("id", it.number());
    if (behaviour.namesComments()) {
      comment.put("commentUrn", it.urn());
    }
    comment.put("object", "urn:li:activity:" + it.post());
    if (it.actor() != null) {
      comment.put("actor", it.actor());
    }
    comment.set("created", moment(it, it.created().toEpochMilli()));
    comment.set("lastModified", moment(it, it.modified().toEpochMilli()));
    ObjectNode message = object().set("attributes", array());
    comment.set("message", message.put("text", it.text() == null ? "" : it.text()));
    if (it.parentUrn() != null) {
      comment.put("parentComment", it.parentUrn());
    }
    if (behaviour.countsAnswers()) {
      comment.set(
          "commentsSummary",
          object().put("totalFirstLevelComments", answers).put("aggregatedTotalComments", answers));
    }
    comment.set("likesSummary", object().put("totalLikes", 0));
    return comment;
  }

  private static ObjectNode moment(LinkedInComment it, long time) {
    ObjectNode moment = object().put("time", time);
    return it.actor() == null ? moment : moment.put("actor", it.actor());
  }

  /** As the webhook delivers it, and the finder lists it: with the shorter spelling of the URN. */
  static ObjectNode notification(LinkedInPage page, LinkedInPage.Happening it, long id) {
    LinkedInComment comment = it.comment();
    ObjectNode notification = object().put("notificationId", id);
    notification.put("organizationalEntity", page.urn()).put("action", it.action());
    notification.put("sourcePost", "urn:li:activity:" + comment.post());
    notification.set(
        "decoratedSourcePost",
        object().put("owner", page.urn()).put("mediaCategory", "NONE").put("text", "A notice."));
    notification.put("generatedActivity", comment.urn().replace("(urn:li:", "("));
    if (!it.action().equals("COMMENT_DELETE")) {
      ObjectNode decorated = object();
      if (comment.actor() != null) {
        decorated.put("owner", comment.actor());
      }
      decorated.put("text", comment.text() == null ? "" : comment.text());
      decorated.put("entity", comment.urn());
      decorated.put("object", "urn:li:activity:" + comment.post());
      notification.set("decoratedGeneratedActivity", object().set("comment", decorated));
    }
    notification.put("lastModifiedAt", it.at().toEpochMilli());
    return notification.put("subscriber", "urn:li:person:inventedAdmin");
  }
}

package moothall.contracts.flickr;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import moothall.contracts.serving.Answer;

/** The bodies of Flickr in JSON. */
final class FlickrAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FlickrAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Errors come with a 200. */
  static Answer fail(int code, String message) {
    return Answer.json(200, object().put("stat", "fail").put("code", code).put("message", message));
  }

  static Answer ok(String name, ObjectNode said) {
    ObjectNode body = object();
    body.set(name, said);
    return Answer.json(200, body.put("stat", "ok"));
  }

  /** Where there is no comment, the name is missing too. */
  static ObjectNode comments(String photo, List<FlickrComment> all, Behaviour behaviour) {
    ObjectNode comments = object().put("photo_id", photo);
    if (!all.isEmpty()) {
      var list = comments.putArray("comment");
      all.forEach(it -> list.add(comment(it, behaviour)));
    }
    return comments;
  }

  private static ObjectNode comment(FlickrComment it, Behaviour behaviour) {
    ObjectNode comment = object().put("id", it.id());
    comment.put("author_is_deleted", it.author() == null ? 1 : 0);
    if (it.author() != null) {
      comment.put("author", it.author()).put("authorname", it.name()).put("realname", "");
    }
    comment.put("iconserver", "5442").put("iconfarm", 6);
    comment.put("datecreate", Long.toString(it.written().getEpochSecond()));
    comment.put(
        "permalink",
        "https://www.flickr.com/photos/ambermere/" + it.photo() + "/#comment" + it.number());
    return comment.put("_content", content(it, behaviour));
  }

  private static String content(FlickrComment it, Behaviour behaviour) {
    String words = it.words() == null ? "" : it.words();
    return behaviour.escapes()
        ? words
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#039;")
        : words;
  }

  /** A photo with what happened on it since then, newest last. */
  static ObjectNode item(
      String photo,
      String owner,
      List<FlickrComment> comments,
      Instant since,
      Behaviour behaviour) {
    List<FlickrComment> lately =
        comments.stream()
            .filter(it -> !it.written().isBefore(since))
            .sorted(Comparator.comparing(FlickrComment::written))
            .toList();
    int shown = Math.min(lately.size(), behaviour.eventsShown());
    ObjectNode item = object().put("type", "photo").put("id", photo).put("owner", owner);
    item.put("commentsold", comments.size() - lately.size()).put("commentsnew", lately.size());
    item.put("more", lately.size() > shown ? 1 : 0).put("views", 47).put("faves", 0);
    item.set("title", object().put("_content", "A photo"));
    ObjectNode activity = object();
    if (shown > 0) {
      var events = activity.putArray("event");
      lately
          .subList(lately.size() - shown, lately.size())
          .forEach(it -> events.add(event(it, behaviour)));
    }
    return item.set("activity", activity);
  }

  private static ObjectNode event(FlickrComment it, Behaviour behaviour) {
    ObjectNode event = object().put("type", "comment");
    if (it.author() != null) {
      event.put("user", it.author()).put("username", it.name());
    }
    event.put("dateadded", Long.toString(it.written().getEpochSecond()));
    return event.put("_content", content(it, behaviour));
  }
}

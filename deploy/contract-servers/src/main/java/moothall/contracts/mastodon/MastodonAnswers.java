package moothall.contracts.mastodon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;
import org.jspecify.annotations.Nullable;

/** The entities of Mastodon's client API. */
final class MastodonAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("(https?://)(\\S+)");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);

  private MastodonAnswers() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static Answer error(int status, String sentence) {
    return Answer.json(status, object().put("error", sentence));
  }

  static ObjectNode account(String id, String username, String name) {
    ObjectNode account = object().put("id", id).put("username", username).put("acct", username);
    account.put("display_name", name).put("locked", false).put("bot", false);
    return account
        .put("note", "<p>an invented profile</p>")
        .put("url", "https://social.example/@" + username);
  }

  static ObjectNode notification(MastodonStatus it, ObjectNode status) {
    ObjectNode notification = object().put("id", String.valueOf(it.id() + 7_000_000));
    notification.put("type", "mention").put("created_at", time(it.created()));
    notification.set("account", account(it.author(), "resident", it.name()));
    return notification.set("status", status);
  }

  /** {@code parentsAuthor} is null where the status answers none, or none that is known. */
  static ObjectNode status(MastodonStatus it, @Nullable String parentsAuthor, int replies) {
    ObjectNode status = object().put("id", String.valueOf(it.id()));
    status.put("created_at", time(it.created()));
    status.put("in_reply_to_id", it.answers() == null ? null : String.valueOf(it.answers()));
    status.put("in_reply_to_account_id", parentsAuthor);
    status.put("sensitive", !it.warning().isEmpty()).put("spoiler_text", it.warning());
    status.put("visibility", it.visibility().word()).put("language", "en");
    status.put("uri", "https://social.example/users/resident/statuses/" + it.id());
    status.put("url", "https://social.example/@resident/" + it.id());
    status.put("replies_count", replies).put("content", content(it.typed()));
    status.put("edited_at", it.edited() == null ? null : time(it.edited()));
    status.putNull("reblog");
    boolean ours = it.author().equals(MastodonServer.ACCOUNT);
    status.set("account", account(it.author(), ours ? "council" : "resident", it.name()));
    status.putArray("media_attachments");
    return status.set("mentions", array());
  }

  /** As Mastodon dresses it: an address is cut in parts of which two are not shown. */
  private static String content(String typed) {
    String escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String linked =
        ADDRESS
            .matcher(escaped)
            .replaceAll(
                "<a href=\"$1$2\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">"
                    + "<span class=\"invisible\">$1</span><span class=\"\">$2</span>"
                    + "<span class=\"invisible\"></span></a>");
    return "<p>" + linked.replace("\n\n", "</p><p>").replace("\n", "<br />") + "</p>";
  }

  static String time(Instant at) {
    return MILLIS.format(at.atOffset(ZoneOffset.UTC));
  }
}

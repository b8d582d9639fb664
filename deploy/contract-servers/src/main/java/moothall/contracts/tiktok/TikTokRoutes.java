package moothall.contracts.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** What TikTok answers when all is well, and its refusals: a code and a message, whatever HTTP. */
final class TikTokRoutes {

  static final String REFRESH = "/open_api/v1.3/tt_user/oauth2/refresh_token/";
  static final String HIDE = "/open_api/v1.3/business/comment/hide/";
  static final String LIST = "/open_api/v1.3/business/comment/list/";

  static final String REPLY = "/open_api/v1.3/business/comment/reply/create/";
  static final String REPLIES = "/open_api/v1.3/business/comment/reply/list/";
  private static final int PAGE = 30;
  private static final int LONGEST = 1_200;
  private static final Set<String> OF_A_REPLY =
      Set.of("business_id", "video_id", "comment_id", "text");
  private static final Set<String> OF_REPLIES =
      Set.of(
          "status",
          "sort_field",
          "sort_order",
          "max_count",
          "business_id",
          "video_id",
          "comment_id",
          "cursor");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_A_REFRESH =
      Set.of("client_id", "client_secret", "grant_type", "refresh_token");
  private static final Set<String> OF_A_HIDE =
      Set.of("business_id", "video_id", "comment_id", "action");

  private final TikTokAccount account;
  private final String clientId;
  private final String clientSecret;
  private volatile boolean errorsUnderA200 = true;

  TikTokRoutes(TikTokAccount account, String clientId, String clientSecret) {
    this.account = account;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  void answerErrorsWithA200(boolean wanted) {
    this.errorsUnderA200 = wanted;
  }

  Answer answer(Request request) {
    if (request.line().equals("POST " + REFRESH)) {
      return refresh(json(request.body()));
    }
    if (!account.knows(request.header("Access-Token").orElse(""))) {
      return error(40105, "Access token is incorrect or has been revoked.");
    }
    return switch (request.line()) {
      case "POST " + HIDE -> account.spend() ? hide(json(request.body())) : throttled();
      case "GET " + LIST -> list(request.query());
      case "POST " + REPLY -> account.spend() ? reply(json(request.body())) : throttled();
      case "GET " + REPLIES -> replies(request.query());
      default -> error(40002, "Unknown endpoint").toAViolation();
    };
  }

  private Answer refresh(JsonNode body) {
    if (!hasExactly(body, OF_A_REFRESH)
        || !"refresh_token".equals(body.path("grant_type").asText())) {
      return error(40002, "Invalid request").toAViolation();
    }
    if (!clientId.equals(body.path("client_id").asText())
        || !clientSecret.equals(body.path("client_secret").asText())) {
      return error(40113, "Invalid app id");
    }
    return account
        .refreshed(body.path("refresh_token").asText())
        .map(pair -> {
          ObjectNode data = JSON.createObjectNode().put("access_token", pair[0]);
          data.put("token_type", "Bearer").put("scope", "comment.list,comment.list.manage");
          data.put("expires_in", TikTokAccount.TOKEN_LIFE.toSeconds());
          data.put("refresh_token", pair[1]).put("refresh_token_expires_in", 31_536_000);
          return said(data.put("open_id", account.id()));
        })
        .orElseGet(() -> error(40110, "The refresh token is invalid or has expired."));
  }

  private Answer hide(JsonNode body) {
    String action = body.path("action").asText();
    if (!body.has("video_id")) {
      return error(40002, "video_id: Missing data for required field").toAViolation();
    }
    if (!hasExactly(body, OF_A_HIDE)
        || !account.id().equals(body.path("business_id").asText())
        || !Set.of("HIDE", "UNHIDE").contains(action)) {
      return error(40002, "Invalid request").toAViolation();
    }
    String comment = body.path("comment_id").asText();
    if (!account.has(body.path("video_id").asText(), comment)) {
      return error(40002, "comment_id: Invalid comment");
    }
    account.setHidden(comment, action.equals("HIDE"));
    return said(JSON.createObjectNode());
  }

  private Answer reply(JsonNode body) {
    String text = body.path("text").asText();
    if (!hasExactly(body, OF_A_REPLY)
        || !account.id().equals(body.path("business_id").asText())
        || text.isEmpty()
        || text.length() > LONGEST) {
      return error(40002, "Invalid request").toAViolation();
    }
    String comment = body.path("comment_id").asText();
    if (!account.has(body.path("video_id").asText(), comment)) {
      return error(40002, "comment_id: Invalid comment");
    }
    String own = account.answer(comment, text);
    ObjectNode data = JSON.createObjectNode().put("comment_id", own);
    return said(data.put("video_id", body.path("video_id").asText()).put("text", text));
  }

  /** What a resident has answered stands among them; each page is one short. */
  private Answer replies(Map<String, String> query) {
    String comment = query.getOrDefault("comment_id", "");
    if (!query.keySet().equals(OF_REPLIES) || !account.id().equals(query.get("business_id"))) {
      return error(40002, "Invalid request").toAViolation();
    }
    if (!account.has(query.getOrDefault("video_id", ""), comment)) {
      return error(40002, "comment_id: Invalid comment");
    }
    List<String> own = account.answersTo(comment).reversed();
    int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
    int to = Math.min(own.size(), from + PAGE);
    ObjectNode data = JSON.createObjectNode();
    ArrayNode comments = data.putArray("comments");
    comments.addObject().put("comment_id", "1").put("text", "words").put("owner", false);
    own.subList(Math.min(from, to), to)
        .forEach(
            it -> comments.addObject().put("comment_id", "2").put("text", it).put("owner", true));
    return said(data.put("cursor", to).put("has_more", to < own.size()));
  }

  /** Of the list only the look at comments by their ids is here. */
  private Answer list(Map<String, String> query) {
    JsonNode ids = json(query.getOrDefault("comment_ids", "").getBytes(StandardCharsets.UTF_8));
    if (!query.keySet().equals(Set.of("business_id", "video_id", "comment_ids", "status"))
        || !account.id().equals(query.get("business_id"))
        || !"ALL".equals(query.get("status"))
        || !ids.isArray()
        || ids.isEmpty()
        || ids.size() > 30) {
      return error(40002, "Invalid request").toAViolation();
    }
    ObjectNode data = JSON.createObjectNode();
    ArrayNode comments = data.putArray("comments");
    for (JsonNode id : ids) {
      if (account.has(query.getOrDefault("video_id", ""), id.asText())) {
        comments
            .addObject()
            .put("comment_id", id.asText())
            .put("video_id", query.get("video_id"))
            .put("text", "words")
            .put("owner", false)
            .put("status", account.isHidden(id.asText()) ? "HIDDEN" : "PUBLIC");
      }
    }
    return said(data.put("cursor", comments.size()).put("has_more", false));
  }

  Answer throttled() {
    return error(40100, "Too many requests. Please retry in some time.");
  }

  Answer error(int code, String message) {
    ObjectNode body = envelope(code, message);
    body.putObject("data");
    return Answer.json(errorsUnderA200 ? 200 : status(code), body);
  }

  private static int status(int code) {
    return switch (code) {
      case 40100 -> 429;
      case 40105, 40110 -> 401;
      case 40001 -> 403;
      default -> code / 100;
    };
  }

  static Answer said(ObjectNode data) {
    ObjectNode body = envelope(0, "Ok");
    body.set("data", data);
    return Answer.json(200, body);
  }

  private static ObjectNode envelope(int code, String message) {
    return JSON.createObjectNode()
        .put("code", code)
        .put("message", message)
        .put("request_id", "20260219120000INVENTED");
  }

  private static boolean hasExactly(JsonNode body, Set<String> names) {
    return body.size() == names.size() && names.stream().allMatch(it -> body.path(it).isTextual());
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? JSON.createObjectNode() : read;
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}

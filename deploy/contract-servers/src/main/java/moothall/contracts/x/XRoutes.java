package moothall.contracts.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;
import org.jspecify.annotations.Nullable;

/** What X answers when all is well, and its refusals. */
final class XRoutes {

  static final String TOKEN = "/2/oauth2/token";

  private static final Pattern HIDDEN = Pattern.compile("/2/tweets/([0-9]{1,200})/hidden");
  private static final Pattern SHOWN = Pattern.compile("/2/tweets/([0-9]{1,200})");
  private static final Pattern BLOCKED =
      Pattern.compile("/2/users/[0-9]{1,19}/blocking(?:/([0-9]{1,19}))?");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final XAccount account;
  private final String client;
  private final XPosting posting;
  private final XBlocking blocking;
  private volatile XEnvelope envelope = XEnvelope.PROBLEM;

  /** {@code client} is id and secret of the app with a colon between them. */
  XRoutes(XAccount account, String client) {
    this.account = account;
    this.client = client;
    this.posting = new XPosting(account);
    this.blocking = new XBlocking(account);
  }

  XBlocking blocking() {
    return blocking;
  }

  void write(XEnvelope wanted) {
    this.envelope = wanted;
  }

  Answer refused(XErrors error) {
    return error.in(envelope);
  }

  Answer answer(Request request) {
    Matcher hidden = HIDDEN.matcher(request.path());
    if (request.line().equals("POST " + TOKEN)) {
      return token(request);
    }
    if (request.method().equals("PUT") && hidden.matches()) {
      return limited(change(request, hidden.group(1)));
    }
    if (request.line().equals("POST " + XPosting.PATH)) {
      return post(request);
    }
    if (request.line().equals("GET " + XPosting.SEARCH)) {
      return account.knows(request.bearer().orElse(""))
          ? posting.search(request.query()).orElseGet(() -> refused(XErrors.INVALID).toAViolation())
          : refused(XErrors.TOKEN);
    }
    Matcher shown = SHOWN.matcher(request.path());
    Matcher list = BLOCKED.matcher(request.path());
    if (!shown.matches() && !list.matches()) {
      return refused(XErrors.INVALID).toAViolation();
    }
    if (!account.knows(request.bearer().orElse(""))) {
      return refused(XErrors.TOKEN);
    }
    Optional<Answer> answer =
        shown.matches() && request.method().equals("GET")
            ? blocking.author(shown.group(1), request.query())
            : list.matches() ? blocks(request, list.group(1)) : Optional.empty();
    return answer.orElseGet(() -> refused(XErrors.INVALID).toAViolation());
  }

  private Optional<Answer> blocks(Request request, @Nullable String target) {
    JsonNode body = json(request.body());
    return switch (request.method()) {
      case "GET" -> target == null ? blocking.list(request.query()) : Optional.empty();
      case "POST" ->
          target == null && body.size() == 1 && body.path("target_user_id").isTextual()
              ? Optional.of(set(body.path("target_user_id").asText(), true))
              : Optional.empty();
      case "DELETE" -> target == null ? Optional.empty() : Optional.of(set(target, false));
      default -> Optional.empty();
    };
  }

  private Answer set(String user, boolean block) {
    return blocking.set(user, block).orElseGet(() -> refused(XErrors.CLIENT));
  }

  private Answer post(Request request) {
    if (!account.knows(request.bearer().orElse(""))) {
      return refused(XErrors.TOKEN);
    }
    return switch (posting.post(json(request.body()))) {
      case XPosting.Outcome.Done(var answer) -> answer;
      case XPosting.Outcome.Refused(var why, var violation) ->
          violation ? refused(why).toAViolation() : refused(why);
    };
  }

  private Answer change(Request request, String post) {
    if (!account.knows(request.bearer().orElse(""))) {
      return refused(XErrors.TOKEN);
    }
    JsonNode body = json(request.body());
    boolean typed = request.header("Content-Type").filter("application/json"::equals).isPresent();
    if (!typed || body.size() != 1 || !body.path("hidden").isBoolean()) {
      return refused(XErrors.INVALID).toAViolation();
    }
    if (!account.spend()) {
      return refused(XErrors.RATE);
    }
    if (!account.exists(post)) {
      return refused(XErrors.MISSING);
    }
    if (!account.isOurs(post)) {
      return refused(XErrors.NOT_YOURS);
    }
    account.setHidden(post, body.path("hidden").booleanValue());
    return hidden(account.isHidden(post));
  }

  static Answer hidden(boolean state) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("data").put("hidden", state);
    return Answer.json(200, body);
  }

  Answer limited(Answer answer) {
    return answer
        .with("x-rate-limit-limit", Integer.toString(XAccount.ALLOWANCE))
        .with("x-rate-limit-remaining", Integer.toString(account.remaining()))
        .with("x-rate-limit-reset", Long.toString(account.reset()));
  }

  /** The answers of OAuth itself are not X's envelopes. */
  private Answer token(Request request) {
    Map<String, String> form = request.form();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
    if (!"refresh_token".equals(form.get("grant_type"))
        || !form.keySet().equals(Set.of("grant_type", "refresh_token"))) {
      return oauth("invalid_request").toAViolation();
    }
    if (request.header("Authorization").filter(basic::equals).isEmpty()) {
      return oauth("unauthorized_client");
    }
    String access = account.refreshed(form.getOrDefault("refresh_token", ""));
    return access.isEmpty()
        ? oauth("invalid_grant")
        : Answer.json(
            200,
            JSON.createObjectNode()
                .put("token_type", "bearer")
                .put("expires_in", XAccount.TOKEN_LIFE.toSeconds())
                .put("access_token", access)
                .put(
                    "scope",
                    "tweet.read tweet.write tweet.moderate.write users.read offline.access")
                .put("refresh_token", account.refresh()));
  }

  private static Answer oauth(String error) {
    return Answer.json(
        400, JSON.createObjectNode().put("error", error).put("error_description", "Invented."));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}

package moothall.contracts.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.Request;

/** A comment of the page's own below somebody's; what is made is named in a header. */
final class LinkedInCommenting {

  private static final int LONGEST = 1_250;
  private static final Pattern OF_A_COMMENT =
      Pattern.compile(
          "/rest/socialActions/(urn:li:comment:\\(urn:li:activity:([0-9]+),([0-9]+)\\))/comments");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LinkedInPage page;
  private final Behaviour behaviour;
  private final InstantSource clock;
  private final AtomicLong number = new AtomicLong(7_400_000_000_000_000_000L);

  LinkedInCommenting(LinkedInPage page, Behaviour behaviour, InstantSource clock) {
    this.page = page;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  Answer comment(Request request) {
    Matcher parent = OF_A_COMMENT.matcher(request.path());
    JsonNode body = json(request.body());
    boolean typed = request.header("Content-Type").filter("application/json"::equals).isPresent();
    if (!typed
        || !parent.matches()
        || body.size() != 4
        || body.path("message").size() != 1
        || !body.path("parentComment").asText().equals(parent.group(1))
        || !body.path("object").asText().equals("urn:li:activity:" + parent.group(2))) {
      return LinkedInAnswers.illegal();
    }
    String words = body.path("message").path("text").asText();
    if (!body.path("actor").asText().equals(page.urn())) {
      return LinkedInRoutes.forbidden();
    }
    if (words.isEmpty() || words.length() > LONGEST) {
      return LinkedInAnswers.error(400, "ILLEGAL_ARGUMENT", "Comment length is out of bounds.");
    }
    Optional<LinkedInComment> answered =
        page.find(parent.group(3)).filter(it -> it.post().equals(parent.group(2)));
    if (answered.isEmpty()) {
      return LinkedInAnswers.notFound();
    }
    String id = Long.toString(number.incrementAndGet());
    LinkedInComment own = answered.get().answered(id, page.urn(), words, clock.instant());
    page.put(own);
    Answer made =
        behaviour.saysOnlyInTheHeader()
            ? Answer.bare(201)
            : Answer.json(201, LinkedInAnswers.comment(own, 0, behaviour));
    return made.with("x-restli-id", id);
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }
}

package moothall.escalation.copying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.actions.PageNames;
import moothall.platforms.Platforms;
import moothall.platforms.Reading;
import moothall.service.BoundedHttp;
import moothall.service.Secrets;

/** Takes what people copy from channels that only people can read, and hands it to ingest. */
@Singleton
public final class CopyingDesk {

  private static final String AGAIN = " Nothing you wrote is lost: send it again.";

  private final Optional<PageNames> names;
  private final Platforms platforms;
  private final Secrets secrets;
  private final CopyingConfig config;
  private final BoundedHttp http;
  private final Clock clock;

  CopyingDesk(
      Optional<PageNames> names,
      Platforms platforms,
      Secrets secrets,
      CopyingConfig config,
      Clock clock) {
    this.names = names;
    this.platforms = platforms;
    this.secrets = secrets;
    this.config = config;
    this.http = new BoundedHttp(config.deadline());
    this.clock = clock;
  }

  /** The approved pages of such channels. */
  public List<PageNames.Named> pages() {
    return names.stream()
        .flatMap(it -> it.approved().stream())
        .filter(page ->
            platforms
                .find(page.platform())
                .filter(it -> it.reading().how() == Reading.How.MANUAL)
                .isPresent())
        .toList();
  }

  public CopyingAnswer file(CopiedComment comment, Viewer viewer) {
    Optional<String> objection = comment.objection();
    if (objection.isPresent()) {
      return new CopyingAnswer.Refused(objection.get());
    }
    if (pages().stream().noneMatch(it -> it.pageId().equals(comment.pageId()))) {
      return new CopyingAnswer.Refused(
          "The page is not one whose comments people copy (expected: an approved page of such a"
              + " channel).");
    }
    return secrets
        .find(config.token())
        .map(token -> send(comment, viewer, token))
        .orElseGet(() ->
            new CopyingAnswer.NotNow(
                "The secret "
                    + config.token()
                    + " is missing: ask whoever runs Moothall."
                    + AGAIN));
  }

  private CopyingAnswer send(CopiedComment comment, Viewer viewer, byte[] token) {
    String query = "?format=ndjson&page=" + encoded(comment.pageId());
    String base = config.ingestUrl().toString();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    (base.endsWith("/") ? base : base + "/") + "channels/file/comments" + query))
            .header("Authorization", "Bearer " + new String(token, StandardCharsets.UTF_8))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(row(comment, viewer)))
            .build();
    return switch (http.send(request)) {
      case BoundedHttp.Answered answered when answered.status() == 202 -> filed(answered.json());
      case BoundedHttp.Answered answered when answered.status() < 500 ->
          new CopyingAnswer.Refused(
              "It was not taken: " + answered.json().path("detail").asText("no reason was given"));
      case BoundedHttp.Answered _, BoundedHttp.Unclear _ ->
          new CopyingAnswer.NotNow("It is not certain that it was stored." + AGAIN);
      case BoundedHttp.NeverSent _ ->
          new CopyingAnswer.NotNow("The intake of comments does not answer just now." + AGAIN);
    };
  }

  private static CopyingAnswer filed(JsonNode answer) {
    String id = answer.path("accepted").path(0).path("commentId").asText();
    return id.isEmpty()
        ? new CopyingAnswer.Refused(
            "It was not taken: " + answer.path("rejected").path(0).path("sentence").asText())
        : new CopyingAnswer.Filed(id);
  }

  /** Sealed as it is where a case comes of it, and so with the name of whoever copied it. */
  private String row(CopiedComment it, Viewer viewer) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", it.nativeId()).put("text", it.words()).put("permalink", it.url());
    if (!it.author().isEmpty()) {
      row.put("author", it.author());
    }
    if (!it.post().isEmpty()) {
      row.put("post_topic", it.post());
    }
    row.put("copied_by", viewer.name()).put("copied_at", clock.instant().toString());
    return row.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

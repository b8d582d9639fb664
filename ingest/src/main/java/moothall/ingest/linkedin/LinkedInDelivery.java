package moothall.ingest.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.Refusal;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.StrictJson;

/** LinkedIn's envelope: a type, and the notifications of it. */
sealed interface LinkedInDelivery {

  /** Its notifications, each for itself. */
  record Cut(List<Part> parts) implements LinkedInDelivery {}

  /** No notification can be found in it. */
  record Unreadable(Refusal refusal) implements LinkedInDelivery {}

  static LinkedInDelivery cut(byte[] raw) {
    Envelope envelope = new Envelope();
    Optional<Refusal> refusal =
        JsonWalk.through(raw, walk -> walk.object(name -> envelope.take(walk, name)));
    if (refusal.isPresent()) {
      return new Unreadable(refusal.get());
    }
    return envelope.isWhole()
        ? new Cut(envelope.parts())
        : new Unreadable(
            new Refusal(
                "unexpected-shape",
                "'type' or 'notifications' is missing (expected: a type, and one or more)."));
  }

  /** What is collected on the way through one body. */
  final class Envelope {

    private static final String OURS = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final String ORGANIZATION = "urn:li:organization(?:Brand)?:";

    private final List<byte[]> notifications = new ArrayList<>();
    private String type = "";

    private Envelope() {}

    private void take(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "type" -> type = walk.scalar();
        case "notifications" -> walk.array(() -> notifications.add(walk.slice()));
        default -> walk.skip();
      }
    }

    private boolean isWhole() {
      return type.equals(OURS) ? !notifications.isEmpty() : !type.isEmpty();
    }

    /** Leads and whatever else an app may subscribe to are none of our business. */
    private List<Part> parts() {
      return type.equals(OURS)
          ? notifications.stream().map(Envelope::part).toList()
          : List.of(new Part("", new byte[0], new Reading.NotOurs("not-a-comment")));
    }

    private static Part part(byte[] raw) {
      JsonNode notification = JsonWalk.tree(raw);
      String entity = StrictJson.text(notification, "organizationalEntity");
      String account = entity == null ? "" : entity.replaceFirst("^" + ORGANIZATION, "");
      return new Part(account, raw, LinkedInNotification.read(notification));
    }
  }
}

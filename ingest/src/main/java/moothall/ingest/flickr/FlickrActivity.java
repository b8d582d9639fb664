package moothall.ingest.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.comment.ClaimedTime;
import moothall.ingest.webhook.JsonWalk;
import moothall.ingest.webhook.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * One page of what happened on the account's photos.
 *
 * @param photos ids of the account's own that may have comments written since the moment in
 *     question
 * @param more whether there is another page
 * @param first id of what the page begins with; null if it is empty
 * @param anothers whether something happened, and all of it to somebody else's
 */
record FlickrActivity(List<String> photos, boolean more, @Nullable String first, boolean anothers) {

  /** How many items are asked for at a time; Flickr gives no more. */
  static final int PER_PAGE = 50;

  /**
   * Empty if the answer is in no form that we know.
   *
   * @param asked number of the page that was asked for; past the end Flickr may give its last one
   */
  static Optional<FlickrActivity> of(byte[] body, String account, Instant since, int asked) {
    Collected collected = new Collected();
    return JsonWalk.through(body, walk -> walk.object(name -> collected.take(walk, name))).isEmpty()
            && collected.list
        ? Optional.of(collected.page(account, since, asked))
        : Optional.empty();
  }

  private static final class Collected {
    private final List<byte[]> items = new ArrayList<>();
    private boolean list;
    private int pages;

    void take(JsonWalk walk, String name) throws IOException {
      if (name.equals("items")) {
        list = true;
        walk.object(each -> item(walk, each));
      } else {
        walk.skip();
      }
    }

    private void item(JsonWalk walk, String name) throws IOException {
      switch (name) {
        case "item" -> walk.oneOrMany(() -> items.add(walk.slice()));
        case "pages" -> pages = number(walk.scalar());
        default -> walk.skip();
      }
    }

    FlickrActivity page(String account, Instant since, int asked) {
      List<JsonNode> all = items.stream().map(JsonWalk::tree).toList();
      List<JsonNode> own =
          all.stream().filter(it -> account.equals(StrictJson.text(it, "owner"))).toList();
      List<String> photos =
          own.stream()
              .filter(it -> "photo".equals(StrictJson.text(it, "type")))
              .filter(it -> mayHaveComments(it, since))
              .flatMap(it -> Optional.ofNullable(StrictJson.text(it, "id")).stream())
              .filter(it -> it.matches("[0-9]{1,32}"))
              .distinct()
              .toList();
      boolean more = pages > 0 ? asked < pages : all.size() >= PER_PAGE;
      return all.isEmpty()
          ? new FlickrActivity(List.of(), false, null, false)
          : new FlickrActivity(photos, more, StrictJson.text(all.getFirst(), "id"), own.isEmpty());
    }

    /** Of much activity only some is shown, and {@code more} says so. */
    private static boolean mayHaveComments(JsonNode item, Instant since) {
      if (!"0".equals(StrictJson.text(item, "more"))) {
        return true;
      }
      JsonNode events = item.path("activity").path("event");
      for (JsonNode event : events.isArray() ? events : List.of(events)) {
        boolean old =
            ClaimedTime.read(StrictJson.text(event, "dateadded"))
                .filter(since::isAfter)
                .isPresent();
        if ("comment".equals(StrictJson.text(event, "type")) && !old) {
          return true;
        }
      }
      return false;
    }

    private static int number(String scalar) {
      try {
        return Integer.parseInt(scalar);
      } catch (NumberFormatException none) {
        return 0;
      }
    }
  }
}

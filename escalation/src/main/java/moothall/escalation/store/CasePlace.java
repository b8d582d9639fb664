package moothall.escalation.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.CaseId;

/**
 * Where a page of the list ended; the next begins after it, whatever was added meanwhile.
 *
 * @param due by when a person must have looked
 */
public record CasePlace(boolean decided, int priority, Instant due, Instant openedAt, CaseId id) {

  private static final int PARTS = 5;

  /** For an address; opaque to clients. */
  public String cursor() {
    String text = decided + " " + priority + " " + due + " " + openedAt + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty if the text is not a cursor of ours. */
  public static Optional<CasePlace> parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(" ", -1));
      return parts.size() == PARTS
          ? CaseId.parse(parts.get(4)).map(id -> place(parts, id))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }

  private static CasePlace place(List<String> parts, CaseId id) {
    return new CasePlace(
        parts.get(0).equals("true"),
        Integer.parseInt(parts.get(1)),
        Instant.parse(parts.get(2)),
        Instant.parse(parts.get(3)),
        id);
  }
}

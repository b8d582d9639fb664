package moothall.escalation.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseId;

/** Where a page of the list ended; the next begins after it, whatever was added meanwhile. */
public record CasePlace(int priority, Instant openedAt, CaseId id) {

  public static CasePlace of(Case it) {
    return new CasePlace(it.priority(), it.openedAt(), it.id());
  }

  /** For an address; opaque to clients. */
  public String cursor() {
    String text = priority + " " + openedAt + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty if the text is not a cursor of ours. */
  public static Optional<CasePlace> parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(" ", -1));
      return parts.size() != 3
          ? Optional.empty()
          : CaseId.parse(parts.get(2))
              .map(id ->
                  new CasePlace(Integer.parseInt(parts.get(0)), Instant.parse(parts.get(1)), id));
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      return Optional.empty();
    }
  }
}

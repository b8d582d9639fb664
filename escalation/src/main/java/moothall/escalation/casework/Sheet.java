package moothall.escalation.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.PlainText;
import moothall.escalation.domain.Reason;

/** What somebody has sent, by name; remembers everything that is wrong with it. */
final class Sheet {

  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");
  private static final int LONGEST = 300;

  private final Map<String, String> sent;
  private final Set<String> objections = new LinkedHashSet<>();

  Sheet(Map<String, String> sent) {
    this.sent = sent;
  }

  /** All that is wrong, as sentences; empty if nothing is. */
  String objections() {
    return String.join(" ", objections);
  }

  void object(String sentence) {
    objections.add(sentence);
  }

  String optional(String name) {
    return text(name, LONGEST);
  }

  /** Empty where nothing was sent. */
  String text(String name, int longest) {
    String value = raw(name);
    if (value.length() > longest) {
      object(
          "%s has %d characters (expected: at most %d).".formatted(name, value.length(), longest));
    }
    if (!PlainText.isPlain(value)) {
      object(name + " holds a control character.");
    }
    return value;
  }

  /** As it was sent; whoever asks says what is wrong with it. */
  String raw(String name) {
    // Forms send the end of a line as two characters.
    return sent.getOrDefault(name, "").replace("\r\n", "\n").strip();
  }

  String required(String name) {
    return required(name, LONGEST);
  }

  String required(String name, int longest) {
    String value = text(name, longest);
    if (value.isEmpty()) {
      object(name + " is missing.");
    }
    return value;
  }

  /** A sentence of the person's own. */
  String reason(String name) {
    String value = sent.getOrDefault(name, "").replace("\r\n", "\n");
    Reason.objection(value).ifPresent(this::object);
    return value.strip();
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> of) {
    List<E> choices = List.of(of.getEnumConstants());
    Optional<E> chosen =
        choices.stream().filter(it -> it.name().equals(sent.getOrDefault(name, ""))).findFirst();
    if (chosen.isEmpty()) {
      object(
          "%s is missing or unknown (expected one of %s)."
              .formatted(name, Arrays.toString(of.getEnumConstants())));
    }
    return chosen;
  }

  /** A time of day in the council's time, or an instant with its zone; now where none is given. */
  Instant time(String name, Instant now) {
    String value = sent.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      return now;
    }
    try {
      return value.endsWith("Z")
          ? Instant.parse(value)
          : LocalDateTime.parse(value).atZone(COUNCIL_TIME).toInstant();
    } catch (DateTimeException e) {
      object(name + " is no time (expected: as 2026-11-02T09:15 in the council's time, or ...Z).");
      return now;
    }
  }

  String sha256(String name) {
    String value = required(name);
    boolean isHash =
        value.length() == 64
            && value.chars().allMatch(it -> (it >= '0' && it <= '9') || (it >= 'a' && it <= 'f'));
    if (!value.isEmpty() && !isHash) {
      object(name + " is no SHA-256 (expected: 64 digits, 0 to 9 and a to f).");
    }
    return value;
  }
}

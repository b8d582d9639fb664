package moothall.escalation.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The council's own answers to a comment, followed from the asking to the end. */
public final class Replies {

  private static final String RECALLED =
      "The reply was not sent: the comment was referred, restricted or escalated meanwhile.";

  private record Reply(String words, Optional<Settlement> end) {

    /** Whether it is certain that nobody ever reads it. */
    boolean wasNeverSaid() {
      return end.filter(
              it -> it == Settlement.SUPERSEDED || it == Settlement.GONE || it.leftItAsItWas())
          .isPresent();
    }
  }

  private final Map<UUID, Reply> all = new LinkedHashMap<>();

  void ask(CaseEvent.ReplyRequested asked) {
    all.put(asked.actionId(), new Reply(asked.words(), Optional.empty()));
  }

  boolean has(UUID action) {
    return all.containsKey(action);
  }

  /** What a person has to know of the end, if anything. */
  Optional<String> settle(CaseEvent.ActionCompleted result) {
    all.computeIfPresent(
        result.actionId(),
        (_, reply) -> new Reply(reply.words(), Optional.of(result.settlement())));
    return switch (result.settlement()) {
      case DONE, ALREADY_DONE -> Optional.empty();
      case SUPERSEDED -> Optional.of(RECALLED);
      case PARTIALLY_HIDDEN,
          HELD,
          GONE,
          UNSUPPORTED,
          AUTH_BROKEN,
          FORBIDDEN,
          REJECTED,
          STOPPED,
          UNCONFIRMED,
          GAVE_UP ->
          Optional.of("The reply: " + result.settlement().sentence());
    };
  }

  /** Whether it is not known yet what came of one. */
  public boolean isOneUnderWay() {
    return all.values().stream().anyMatch(it -> it.end().isEmpty());
  }

  /** Whether the same words stand there, or may. */
  public boolean mayHaveSaid(String words) {
    return all.values().stream().anyMatch(it -> it.words().equals(words) && !it.wasNeverSaid());
  }
}

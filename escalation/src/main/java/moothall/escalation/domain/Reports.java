package moothall.escalation.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reports of a comment to its platform, followed from the asking to the end. What does not go
 * through us is a person's task there until somebody says that it is done.
 */
public final class Reports {

  private static final String RECALLED =
      "The report was not sent: the comment was referred or restricted meanwhile.";
  private static final String BY_HAND =
      "Report the comment on the platform by hand, and then say here that you have.";
  private static final String UNCLEAR =
      "The report may have arrived or not, and the platform does not say. It is not sent again:"
          + " report the comment there by hand if it must be certain.";

  private enum End {
    UNDER_WAY,
    ARRIVED,
    UNCLEAR,
    NOT_SENT,
    FOR_A_PERSON,
    DONE_THERE,
    POINTLESS
  }

  private final Map<UUID, End> all = new LinkedHashMap<>();

  void ask(CaseEvent.ReportRequested asked) {
    all.put(asked.actionId(), End.UNDER_WAY);
  }

  void doneThere(CaseEvent.ReportedThere done) {
    all.put(done.actionId(), End.DONE_THERE);
  }

  boolean has(UUID action) {
    return all.containsKey(action);
  }

  /** What a person has to know of the end, if anything. */
  Optional<String> settle(CaseEvent.ActionCompleted result) {
    End end = end(result.settlement());
    all.put(result.actionId(), end);
    return switch (end) {
      case UNDER_WAY, ARRIVED, DONE_THERE, POINTLESS -> Optional.empty();
      case NOT_SENT -> Optional.of(RECALLED);
      case UNCLEAR -> Optional.of(UNCLEAR);
      case FOR_A_PERSON ->
          Optional.of(
              result.settlement() == Settlement.UNSUPPORTED
                  ? BY_HAND
                  : result.settlement().sentence() + " " + BY_HAND);
    };
  }

  private static End end(Settlement settlement) {
    return switch (settlement) {
      case DONE, ALREADY_DONE -> End.ARRIVED;
      case UNCONFIRMED -> End.UNCLEAR;
      case SUPERSEDED -> End.NOT_SENT;
      case GONE -> End.POINTLESS;
      case PARTIALLY_HIDDEN,
          HELD,
          UNSUPPORTED,
          AUTH_BROKEN,
          FORBIDDEN,
          REJECTED,
          STOPPED,
          GAVE_UP ->
          End.FOR_A_PERSON;
    };
  }

  /** Whether the sentence is one that asks a person to report by hand. */
  static boolean asksForIt(String sentence) {
    return sentence.endsWith(BY_HAND) || sentence.equals(UNCLEAR);
  }

  /** Whether it is not known yet what came of one. */
  public boolean isOneUnderWay() {
    return all.containsValue(End.UNDER_WAY);
  }

  /** Whether the platform has a report of ours, or may have. */
  public boolean mayHaveArrived() {
    return all.containsValue(End.ARRIVED)
        || all.containsValue(End.UNCLEAR)
        || all.containsValue(End.DONE_THERE);
  }

  /** The report that waits for a person to make it there, or to make it certain. */
  public Optional<UUID> forAPerson() {
    return all.entrySet().stream()
        .filter(it -> it.getValue() == End.FOR_A_PERSON || it.getValue() == End.UNCLEAR)
        .map(Map.Entry::getKey)
        .reduce((_, last) -> last);
  }
}

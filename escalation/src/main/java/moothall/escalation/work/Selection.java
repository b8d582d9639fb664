package moothall.escalation.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases somebody wants to see, of those that they may see.
 *
 * @param words of the comment, as one writes them into a search box; empty for all
 * @param labels all of which a case must bear
 * @param from opened then or later
 * @param before opened before then
 */
public record Selection(
    Order order,
    State state,
    String words,
    Set<String> labels,
    Optional<Instant> from,
    Optional<Instant> before) {

  public Selection {
    labels = Set.copyOf(labels);
  }

  /** Undecided before decided and worst first, or newest first. */
  public enum Order {
    WORST,
    NEWEST
  }

  /** MINE are those that whoever asks has taken. */
  public enum State {
    ALL,
    UNDECIDED,
    MINE,
    DECIDED
  }

  /** Every case in that order. */
  public static Selection all(Order order) {
    return new Selection(order, State.ALL, "", Set.of(), Optional.empty(), Optional.empty());
  }

  public Selection in(State other) {
    return new Selection(order, other, words, labels, from, before);
  }

  public Selection bearing(String label) {
    Set<String> more = new TreeSet<>(labels);
    more.add(label);
    return new Selection(order, state, words, more, from, before);
  }

  public Selection saying(String other) {
    return new Selection(order, state, other, labels, from, before);
  }
}

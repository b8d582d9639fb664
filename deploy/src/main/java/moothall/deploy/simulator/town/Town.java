package moothall.deploy.simulator.town;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The website's content. Every change is in the journal before it is seen or answered, and the
 * content is the fold of the journal.
 */
public final class Town implements AutoCloseable {

  private final Ledger ledger = new Ledger();
  private final Clock clock;
  private final Journal journal;

  private Town(Path journal, Clock clock) {
    this.clock = clock;
    this.journal = Journal.open(journal, ledger::enter);
  }

  public static Town open(Path journal, Clock clock) {
    return new Town(journal, clock);
  }

  public synchronized TownComment post(String postId, Words author, Words text) {
    String id = Names.newCommentId();
    happened(
        new TownEvent.Posted(
            clock.instant(), id, postId, Names.residentId(author), author, text, Names.newKey()));
    return find(id).orElseThrow();
  }

  public synchronized void edit(String id, Words text) {
    happened(new TownEvent.Edited(clock.instant(), id, text));
  }

  public synchronized void remove(String id) {
    happened(new TownEvent.Removed(clock.instant(), id));
  }

  /**
   * The status afterwards; empty if there is no such comment. To ask for what already is changes
   * nothing, and what was deleted stays so.
   */
  public synchronized Optional<Status> moderate(String id, Status to, String actionId) {
    Optional<TownComment> comment = find(id);
    if (comment.isEmpty()) {
      return to == Status.DELETED && ledger.isDeleted(id) ? Optional.of(to) : Optional.empty();
    }
    if (comment.get().status() != to) {
      happened(new TownEvent.Moderated(clock.instant(), id, comment.get().status(), to, actionId));
    }
    return Optional.of(to);
  }

  /**
   * The comment with the answer; empty if there is none. The same action again is the same answer.
   */
  public synchronized Optional<TownComment> answer(String id, Words text, String actionId) {
    Optional<TownComment> comment = find(id);
    if (comment.isPresent() && !comment.get().isAnsweredBy(actionId)) {
      happened(new TownEvent.Answered(clock.instant(), id, actionId, text));
    }
    return find(id);
  }

  /** Moothall has taken, or finally refused, what {@link #nextChange} answers for this comment. */
  public synchronized void delivered(String id, int status) {
    happened(new TownEvent.Delivered(clock.instant(), id, status));
  }

  /**
   * Empty if there never was such a comment, or its author or a person at Moothall took it away.
   */
  public synchronized Optional<TownComment> find(String id) {
    return ledger.find(id);
  }

  /** The comment, for whoever holds the key that its author was given. */
  public Optional<TownComment> own(String id, String key) {
    return find(id)
        .filter(comment ->
            MessageDigest.isEqual(
                comment.posted().key().getBytes(StandardCharsets.UTF_8),
                key.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the public sees under a post, newest first. */
  public synchronized List<TownComment> shown(String postId, int most) {
    return ledger.newestFirst().stream()
        .filter(comment -> comment.isShown() && comment.posted().postId().equals(postId))
        .limit(most)
        .toList();
  }

  /** The oldest thing about a comment that Moothall has not answered. */
  public synchronized Optional<Undelivered> nextChange(String id) {
    return ledger.nextChange(id);
  }

  public synchronized List<String> waitingForDelivery() {
    return ledger.waiting();
  }

  public synchronized List<TownEvent.Moderated> moderations() {
    return new ArrayList<>(ledger.moderations());
  }

  public synchronized Tally tally() {
    return ledger.tally();
  }

  @Override
  public synchronized void close() {
    journal.close();
  }

  private void happened(TownEvent event) {
    journal.append(event);
    ledger.enter(event);
  }
}

package moothall.escalation.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import moothall.escalation.domain.CommentId;
import moothall.escalation.failpoints.Dying;
import moothall.escalation.failpoints.Failpoint;

/** What happens on one page, step by step, in the service and in the model beside it. */
final class Sequence {

  /** Before noon, so that what people attest is in the past. */
  private static final Instant START = Instant.parse("2026-11-02T12:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OPEN =
      "select count(*) from action_intent where page_id = ? and state <> 'SETTLED'";

  final Town town;
  final Tally tally;
  final String page;
  final List<PlainComment> comments;
  final Website website;
  Instant now = START;
  boolean isStopped;
  Picture picture;
  private final Deeds deeds = new Deeds(this);
  private final Checks checks;
  private final Set<Picture.Row> records = new HashSet<>();
  private Optional<Failpoint> ends = Optional.empty();

  Sequence(Town town, Tally tally, String page) {
    this.town = town;
    this.tally = tally;
    this.checks = new Checks(this);
    this.page = page;
    this.comments =
        List.of(
            new PlainComment(new CommentId("website:" + page + ":0")),
            new PlainComment(new CommentId("website:" + page + ":1")));
    this.website = new Website(order -> checks.asked(order));
    this.picture = new Picture(List.of());
    town.newWorker(website);
  }

  List<CommentId> ids() {
    return comments.stream().map(it -> it.id).toList();
  }

  /** Does it in both, and sees that they agree and that everything that must hold does. */
  void play(Move move) {
    tally.count(move.kind().name());
    if (move.kind() == Move.Kind.KILL) {
      ends = Optional.of(Failpoint.valueOf(move.how()));
      return;
    }
    ThreadsClock.set(now);
    carryOut(move);
    Picture before = picture;
    picture = town.picture(ids());
    checks.nothingIsLost(records, picture, move);
    records.addAll(picture.records());
    checks.between(before, picture, move);
  }

  private void carryOut(Move move) {
    ends.ifPresent(Dying::at);
    ends = Optional.empty();
    try {
      deeds.carryOut(move);
    } catch (Dying.End end) {
      tally.count("ended at " + end.at());
      town.newWorker(website);
      deeds.carryOut(move);
    } catch (RuntimeException e) {
      throw Checks.about(move, this).broken("the service failed at", move, e);
    } finally {
      Dying.not();
    }
  }

  /** All is well on the platform, and what was asked of it comes to its end. */
  void finish() {
    play(new Move(Move.Kind.BRAKE, 0, "zara", "off"));
    website.register(true);
    Instant end = Instant.now().plus(PATIENCE);
    while (!town.ask(OPEN, page).equals("0")) {
      if (!town.carryOutNext()) {
        // A lease or a wait of milliseconds, by the database's clock.
        LockSupport.parkNanos(100_000);
      }
      Invariant.THE_MODEL.holds(Instant.now().isBefore(end), "actions are settled in the end");
    }
    play(new Move(Move.Kind.WORK, 0, "", ""));
  }

  /** Its clocks are no business of the sequences that follow. */
  void leave() {
    town.execute(
        "update referral_state set wake_at = null from referral r"
            + " where r.referral_id = referral_state.referral_id and r.comment_id in ('"
            + comments.getFirst().id
            + "', '"
            + comments.getLast().id
            + "')");
    town.execute(
        "update action_intent set state = 'SETTLED', outcome = 'SUPERSEDED', lease_until = null"
            + " where state <> 'SETTLED'");
  }
}

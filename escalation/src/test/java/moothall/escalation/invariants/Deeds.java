package moothall.escalation.invariants;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import moothall.escalation.access.Role;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralAnswer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.referral.Deed;

/** Carries a move out: in the service first, in the model once the service has done it. */
final class Deeds {

  static final Reason WHY = new Reason("A reason.");
  private static final int DUE_AT_ONCE = 6;

  private final Sequence it;
  private final Arrivals arrivals;
  private final Decisions decisions;

  Deeds(Sequence sequence) {
    this.it = sequence;
    this.arrivals = new Arrivals(sequence);
    this.decisions = new Decisions(sequence);
  }

  void carryOut(Move move) {
    PlainComment comment = it.comments.get(move.on());
    switch (move.kind()) {
      case INGEST -> arrive(comment, arrivals.verdict(comment, move));
      case REDELIVER -> redeliver(comment, Integer.parseInt(move.how()));
      case REMOVE -> arrive(comment, Arrivals.removal(comment, it.now));
      case REJUDGE -> rejudge(comment, Finding.valueOf(move.how()));
      case PAGE -> it.website.register(move.how().equals("on"));
      case RAISE -> raise(comment, move);
      case ACT -> act(comment, move);
      case TIME -> it.now = it.now.plus(Duration.ofMinutes(Integer.parseInt(move.how())));
      case WATCH -> watch();
      case BRAKE -> brake(move.how().equals("on"), viewer(move.who()));
      case WORK -> work(move.how());
      case RESTART -> it.town.newWorker(it.website);
      case TAMPER -> tamper(comment, move.how());
      case HIDE, UNHIDE, LEAVE, DELETE, REPLY, STRIKE, CONFIRM_STRIKE, HOLD, LIFT ->
          it.picture
              .keys("case", comment.id)
              .forEach(id -> decisions.decide(comment, CaseId.parse(id).orElseThrow(), move));
      case KILL -> throw new IllegalStateException("is no deed");
    }
  }

  /** Zara has every role; the others are those of the table. */
  static Viewer viewer(String who) {
    return new Viewer(who, Deed.PEOPLE.getOrDefault(who, EnumSet.allOf(Role.class)));
  }

  private void arrive(PlainComment comment, PlainComment.Arrival arrival) {
    it.town
        .intake()
        .take(arrival.judgement(), arrival.raw(), arrival.judgement().comment().times().received());
    comment.arrive(arrival, it.now);
  }

  private void redeliver(PlainComment comment, int which) {
    if (comment.isKnown()) {
      if (comment.isReferred()) {
        it.tally.arose(Invariant.INV_01);
      }
      arrive(comment, comment.arrivals.get(which % comment.arrivals.size()));
    }
  }

  private void rejudge(PlainComment comment, Finding found) {
    if (comment.isKnown()) {
      if (comment.referrals.values().stream().anyMatch(PlainReferral::isOpen)) {
        it.tally.arose(Invariant.INV_13);
      }
      arrive(comment, Arrivals.underAnEarlierPolicy(comment.newestWords(), found));
    }
  }

  private void raise(PlainComment comment, Move move) {
    ReferralType type = ReferralType.valueOf(move.how());
    Viewer viewer = new Viewer("somebody", Set.of(Role.valueOf(move.who())));
    var raised = it.town.raising().raise(comment.id, type, viewer, WHY);
    Invariant.INV_09.holds(raised.isPresent() == comment.isKnown(), move, "came to", raised);
    if (raised.isEmpty()) {
      return;
    }
    PlainReferral before = comment.referrals.get(type);
    Invariant.INV_01.holds(
        raised.get().isNew() == (before == null), move, "is new:", raised.get().isNew());
    it.tally.arose(before == null ? Invariant.INV_09 : Invariant.INV_01);
    if (before != null) {
      it.tally.count("raised again when " + before.state());
    }
    comment.raise(type, it.now);
    Invariant.INV_09.holds(
        !Set.of("WITHDRAWN", "WITHDRAWAL_PROPOSED", "CLOSED").contains(raised.get().state().name()),
        move,
        "leaves it",
        raised.get().state());
  }

  private void act(PlainComment comment, Move move) {
    PlainReferral referral = comment.referrals.get(ReferralType.valueOf(move.word(0)));
    if (referral == null) {
      return;
    }
    String id =
        it.picture
            .of("referral", comment.id)
            .filter(row -> row.key().equals(move.word(0)))
            .map(Picture.Row::value)
            .findFirst()
            .orElseThrow();
    Deed deed = new Deed(move.word(1), move.who(), move.word(2));
    new Situation(it, comment, referral, deed).note();
    if (deed.name().equals("Transmit")) {
      it.town.hasADossier(id);
    }
    ReferralAnswer answer =
        it.town
            .review()
            .act(UUID.fromString(id), viewer(move.who()), deed.act(), OptionalInt.empty());
    boolean done = answer instanceof ReferralAnswer.Done;
    Invariant about = Checks.about(move, it);
    boolean expected =
        comment.isSeenBy(move.who())
            && referral.act(deed.name(), deed.who(), deed.variant(), it.now);
    about.holds(done == expected, move, "came to", answer.getClass().getSimpleName());
    it.tally.count(done ? "granted" : "refused");
    it.tally.count("state " + referral.state());
  }

  private void watch() {
    for (PlainComment comment : it.comments) {
      for (PlainReferral referral : comment.referrals.values()) {
        if (referral.isLate(it.now)) {
          it.tally.arose(Invariant.INV_10);
        }
        referral.watch(it.now);
      }
    }
    it.town.watch();
  }

  private void brake(boolean on, Viewer viewer) {
    if (on) {
      it.town.brakes().stop(it.page, Duration.ofHours(4), viewer, WHY);
    } else {
      it.town.brakes().open().stream()
          .filter(brake -> brake.pageId().equals(it.page))
          .forEach(brake -> it.town.brakes().end(brake.id(), viewer, WHY));
    }
    it.isStopped = on;
  }

  private void work(String mood) {
    it.website.nextIs(mood);
    int done = 0;
    while (done < DUE_AT_ONCE && it.town.carryOutNext()) {
      done++;
    }
    it.website.nextIs("");
  }

  private void tamper(PlainComment comment, String sql) {
    if (!it.picture.keys("case", comment.id).isEmpty()) {
      it.tally.arose(Invariant.INV_02);
      Optional<String> refusal = it.town.refusalOf(sql.replace("?", "'" + comment.id + "'"));
      Invariant.INV_02.holds(
          refusal.filter(state -> Set.of("42501", "P0001").contains(state)).isPresent(),
          sql,
          "came to",
          refusal);
    }
  }
}

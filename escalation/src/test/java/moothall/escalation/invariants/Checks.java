package moothall.escalation.invariants;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Queue;
import moothall.escalation.actions.Order;
import moothall.escalation.conduct.Notice;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.ReferralType;

/** What must hold after every step, each under its own name. */
final class Checks {

  private static final Set<ReferralType> BOTH =
      Set.of(ReferralType.HATE_CRIME, ReferralType.TERRORISM);
  private static final Notice.Practice TELLS = new Notice.Practice(true, "", List.of());

  private final Sequence it;
  private final int fetchedBefore;

  Checks(Sequence sequence) {
    this.it = sequence;
    this.fetchedBefore = sequence.town.fetched();
  }

  /** Of which invariant it speaks when the service and the model part at such a step. */
  static Invariant about(Move move, Sequence it) {
    return switch (move.kind()) {
      case REDELIVER -> Invariant.INV_01;
      case TAMPER -> Invariant.INV_02;
      case RAISE -> Invariant.INV_09;
      case WATCH, TIME -> Invariant.INV_10;
      case REJUDGE, PAGE -> Invariant.INV_13;
      case REPLY, STRIKE, CONFIRM_STRIKE -> Invariant.INV_07;
      case DELETE, HOLD, LIFT -> Invariant.INV_06;
      case ACT -> ofAct(move, it.comments.get(move.on()));
      default -> it.website.isRegistered() ? Invariant.THE_MODEL : Invariant.INV_13;
    };
  }

  private static Invariant ofAct(Move move, PlainComment comment) {
    PlainReferral referral = comment.referrals.get(ReferralType.valueOf(move.word(0)));
    if (move.who().equals("system")) {
      return Invariant.INV_04;
    }
    if (referral != null && referral.hasLeft() && move.word(1).endsWith("Withdrawal")) {
      return Invariant.INV_12;
    }
    return move.word(1).endsWith("Withdrawal") ? Invariant.INV_03 : Invariant.THE_MODEL;
  }

  void nothingIsLost(Set<Picture.Row> records, Picture now, Move move) {
    Set<Picture.Row> lost = new HashSet<>(records);
    lost.removeAll(now.records());
    Invariant.INV_02.holds(lost.isEmpty(), move, "lost or changed", lost);
  }

  void between(Picture before, Picture now, Move move) {
    if (move.kind() == Move.Kind.REDELIVER) {
      Invariant.INV_01.holds(
          new HashSet<>(before.rows()).equals(new HashSet<>(now.rows())),
          move,
          "changed something");
    }
    for (PlainComment comment : it.comments) {
      if (comment.isKnown()) {
        whatArrived(comment, now, move);
        actions(comment, now);
        referrals(comment, now, move);
        openReferralsStand(comment, before, now, move);
        silence(comment, now, move);
      }
    }
  }

  private void whatArrived(PlainComment comment, Picture now, Move move) {
    Invariant.INV_01.holds(
        now.keys("inbox", comment.id).equals(comment.verdicts), move, "verdicts taken in");
    Set<String> sealed = now.keys("evidence", comment.id);
    Invariant.INV_05.holds(
        sealed.equals(comment.sealed), move, "sealed", sealed, "not", comment.sealed);
    Invariant.THE_MODEL.holds(
        (now.of("case", comment.id).count() == 1) == comment.hasCase,
        move,
        "case",
        comment.hasCase);
  }

  private static void actions(PlainComment comment, Picture now) {
    now.of("intent", comment.id)
        .forEach(intent -> {
          String[] what = intent.key().split(" ", -1);
          boolean machine = what[1].equals("true") || what[2].equals("system");
          Invariant.INV_05.holds(intent.more().startsWith("true"), intent, "has another's seal");
          Invariant.INV_06.holds(!machine || what[0].equals("HIDE"), intent, "is the machine's");
        });
  }

  private void referrals(PlainComment comment, Picture now, Move move) {
    Set<String> expected = new TreeSet<>();
    comment.referrals.keySet().forEach(type -> expected.add(type.name()));
    Set<String> found = now.keys("referral", comment.id);
    Invariant.INV_01.holds(
        now.of("referral", comment.id).count() == found.size() && expected.containsAll(found),
        move,
        "raised",
        found,
        "not",
        expected);
    if (!found.containsAll(expected)) {
      boolean both = comment.referrals.keySet().containsAll(BOTH);
      throw (both ? Invariant.INV_11 : Invariant.INV_09)
          .broken(move, "raised", found, "not", expected);
    }
    for (PlainReferral referral : comment.referrals.values()) {
      new ReferralChecks(comment, referral, now, move).hold(about(move, comment, referral));
    }
    if (comment.referrals.keySet().containsAll(BOTH)) {
      it.tally.arose(Invariant.INV_11);
    }
  }

  /** A step that is about one referral leaves the one beside it alone. */
  private Invariant about(Move move, PlainComment comment, PlainReferral referral) {
    boolean beside =
        move.kind() == Move.Kind.ACT
            && it.comments.get(move.on()) == comment
            && !move.word(0).equals(referral.type.name());
    return beside ? Invariant.INV_11 : about(move, it);
  }

  private void openReferralsStand(PlainComment comment, Picture before, Picture now, Move move) {
    boolean page =
        !it.website.isRegistered() && Set.of(Move.Kind.PAGE, Move.Kind.WORK).contains(move.kind());
    if (page || move.kind() == Move.Kind.REJUDGE) {
      Set<ReferralType> stood = new HashSet<>();
      before.keys("referral", comment.id).forEach(type -> stood.add(ReferralType.valueOf(type)));
      if (!stood.isEmpty()) {
        it.tally.arose(Invariant.INV_13);
      }
      Invariant.INV_13.holds(
          before.about(comment.id, stood).equals(now.about(comment.id, stood)), move);
    }
  }

  private void silence(PlainComment comment, Picture now, Move move) {
    if (!comment.hasCase || (!comment.isSilent() && !comment.linkOnly)) {
      return;
    }
    Case about = it.town.find(now.keys("case", comment.id).iterator().next());
    if (comment.isSilent()) {
      Invariant.INV_07.holds(
          Notice.draft(about, Optional.empty(), TELLS) instanceof Notice.Draft.Withheld(var why)
              && why.code().equals("exempt"),
          move,
          "there is a notice");
      List<Picture.Row> standing =
          now.of("standing", comment.id).filter(row -> row.value().equals("STANDS")).toList();
      Invariant.INV_07.holds(standing.isEmpty(), move, "strikes stand", standing);
      if (now.of("standing", comment.id).findAny().isPresent()) {
        it.tally.count("strikes taken back");
      }
    }
    if (comment.linkOnly) {
      it.tally.arose(Invariant.INV_08);
      Invariant.INV_08.holds(it.town.fetched() == fetchedBefore, move, "something was fetched");
      Invariant.INV_08.holds(about.evidenceMode() == EvidenceMode.LINK_ONLY, about.evidenceMode());
      Invariant.INV_08.holds(
          !Deeds.viewer("zara").mayCopy(Queue.of(about)), move, "it may be copied");
    }
  }

  /** What the platform is about to be asked for, by what is committed at that moment. */
  void asked(Order order) {
    it.tally.count("asked to " + order.kind());
    PlainComment comment =
        it.comments.stream()
            .filter(each -> each.id.equals(order.commentId()))
            .findFirst()
            .orElseThrow();
    String[] known =
        it.town
            .ask(
                """
                select concat_ws(' ', automatic,
                  exists (select from evidence e where e.comment_id = i.comment_id),
                  exists (select from referral r where r.comment_id = i.comment_id),
                  exists (select from action_intent later where later.comment_id = i.comment_id
                    and later.seq > i.seq and later.kind = 'UNHIDE'), requested_by)
                from action_intent i where intent_id = ?
                """,
                order.actionId())
            .split(" ", -1);
    boolean machine = known[0].equals("t") || known[4].equals("system");
    boolean sealed = known[1].equals("t");
    boolean evidence = known[2].equals("t") || comment.onHold;
    if (order.kind() == ActionKind.HIDE) {
      it.tally.arose(Invariant.INV_05);
      Invariant.INV_05.holds(sealed, order, "is not sealed");
      Invariant.THE_MODEL.holds(!machine || !known[3].equals("t"), order, "was shown by a person");
      Invariant.THE_MODEL.holds(!machine || !it.isStopped, order, "is stopped");
    } else {
      Invariant.INV_06.holds(!machine, order, "is the machine's");
    }
    if (order.kind() == ActionKind.DELETE) {
      Invariant.INV_06.holds(!evidence, order, "is evidence");
    }
    if (order.kind() == ActionKind.REPLY) {
      Invariant.INV_07.holds(!comment.isSilent(), order, "warns the author");
    }
  }
}

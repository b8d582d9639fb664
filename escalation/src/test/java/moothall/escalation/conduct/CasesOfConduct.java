package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentKind;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.domain.Settlement;
import moothall.escalation.domain.Severity;

/** Invented cases, hidden by the machine, for decisions about their authors. */
final class CasesOfConduct {

  static final AuthorKey AUTHOR = new AuthorKey("0a".repeat(32));
  static final BlockTerms WEEK = terms(7, 7);

  private CasesOfConduct() {}

  static Case hidden(int number, String... categories) {
    UUID action = new UUID(1, number);
    return with(
        number,
        new CaseEvent.VerdictAdded(
            RECEIVED,
            "v-" + number,
            CommentKind.CREATED,
            List.of("HIDE"),
            List.of(categories),
            new Judgement.Grade(Severity.MEDIUM, 3, EvidenceMode.STANDARD),
            1,
            "policy"),
        new CaseEvent.HideRequested(RECEIVED, action, CaseEvent.SYSTEM, true, "policy"),
        new CaseEvent.ActionCompleted(RECEIVED, action, ActionKind.HIDE, Settlement.DONE));
  }

  static Case with(int number, CaseEvent... more) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(
        new CaseEvent.Opened(
            RECEIVED,
            "website:town-news:c-" + number,
            "ambermere",
            "town-news",
            "Town news",
            CaseEvent.SYSTEM));
    events.addAll(List.of(more));
    return Case.fold(new CaseId(new UUID(0, number)), events);
  }

  static Case and(Case it, CaseEvent... more) {
    List<CaseEvent> events = new ArrayList<>(it.events());
    events.addAll(List.of(more));
    return Case.fold(it.id(), events);
  }

  static Case referred(Case it, ReferralType type) {
    return and(
        it,
        new CaseEvent.ReferralRaised(RECEIVED, new UUID(2, 2), "PRR-1", type, "dev", "A reason."));
  }

  static Case shownAgain(Case it, String by) {
    UUID action = UUID.randomUUID();
    return and(
        it,
        new CaseEvent.UnhideRequested(RECEIVED, action, by, "A reason."),
        new CaseEvent.ActionCompleted(RECEIVED, action, ActionKind.UNHIDE, Settlement.DONE));
  }

  static BlockTerms terms(int days, int reviewDays) {
    return new BlockTerms(
        days,
        reviewDays,
        "Two warnings changed nothing.",
        "Telephone 01632 960001, or any library.",
        new BlockTerms.Election(false, false, ""));
  }

  static Strike.Act act(String by, Instant at) {
    return new Strike.Act(by, at, "A reason.");
  }

  /** In force since then, for another comment. */
  static Strike inForce(int number, Step step, Instant at) {
    return new Strike(
            new UUID(3, number),
            new Strike.About(
                "ambermere", "website", AUTHOR, new CaseId(new UUID(0, number)), "ABUSE_USER"),
            step,
            step.blocks() ? Optional.of(WEEK) : Optional.empty(),
            act("ben", at),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .confirmed(act("cerys", at));
  }
}

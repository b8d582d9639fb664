package moothall.escalation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One comment with all its versions: the fold of what happened to it, and nothing else. */
public final class Case {

  private static final int LAST_PRIORITY = 5;
  private static final String NOT_DELETED =
      "It was not deleted, because a referral was raised meanwhile: hide it if it still stands"
          + " there.";

  private final CaseId id;
  private final List<CaseEvent> events;
  private final CaseEvent.Opened opened;

  private int priority = LAST_PRIORITY;
  private Severity severity = Severity.INFO;
  private EvidenceMode evidenceMode = EvidenceMode.STANDARD;
  private final Sight sight = new Sight();
  private boolean silent;
  private boolean shownByPerson;
  private boolean hiddenByMachine;
  private boolean decided;
  private boolean everDecided;
  private boolean escalated;
  private boolean onHold;
  private boolean erased;
  private Optional<String> attention = Optional.empty();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Replies replies = new Replies();
  private final Reports reports = new Reports();
  private final Work work = new Work();
  private final Waiting waiting = new Waiting();
  private final List<CaseEvent.SignalAdded> signals = new ArrayList<>();
  private final List<CaseEvent.ScreenshotAdded> screenshots = new ArrayList<>();
  private final Map<ReferralType, String> referrals = new EnumMap<>(ReferralType.class);
  private final Map<Integer, Undecided> undecided = new HashMap<>();

  /** Why and since when a person was needed before one decided. */
  private record Undecided(Optional<String> attention, List<Waiting.Since> since) {}

  private Case(CaseId id, CaseEvent.Opened opened, List<CaseEvent> events) {
    this.id = id;
    this.opened = opened;
    this.events = List.copyOf(events);
    for (int i = 0; i < this.events.size(); i++) {
      CaseEvent event = this.events.get(i);
      if (!decided && Reversal.isDecision(event)) {
        undecided.put(i, new Undecided(attention, waiting.since()));
      }
      apply(event);
      everDecided |= decided;
      tellNoPlatformOfWhatIsRestricted();
      waiting.follow(event.at(), decided, priority);
    }
  }

  /** The first event must be the opening. */
  public static Case fold(CaseId id, List<CaseEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof CaseEvent.Opened opened)) {
      throw new IllegalArgumentException("the case " + id + " does not begin with its opening");
    }
    return new Case(id, opened, events);
  }

  /** The platform could warn the author. */
  private void tellNoPlatformOfWhatIsRestricted() {
    if (!referrals.isEmpty()
        || !work.routes().isEmpty()
        || evidenceMode.compareTo(EvidenceMode.RESTRICTED) >= 0) {
      attention = attention.filter(it -> !Reports.asksForIt(it));
    }
  }

  private void apply(CaseEvent event) {
    switch (event) {
      case CaseEvent.Opened _ -> {}
      case CaseEvent.VerdictAdded verdict -> judge(verdict);
      case CaseEvent.SignalAdded signal -> amend(signal);
      case CaseEvent.HideRequested request -> {
        sight.expect(Visibility.HIDING, request.actionId(), request.automatic());
        silent = false;
        hiddenByMachine |= request.automatic();
        decided |= !request.automatic();
        attention = Optional.empty();
      }
      case CaseEvent.UnhideRequested request -> {
        sight.expect(Visibility.UNHIDING, request.actionId(), false);
        silent = false;
        shownByPerson = true;
        decided = true;
        attention = Optional.empty();
      }
      case CaseEvent.DeletionRequested request -> {
        sight.expect(Visibility.DELETING, request.actionId(), false);
        silent = false;
        decided = true;
        attention = Optional.empty();
      }
      case CaseEvent.ReplyRequested request -> replies.ask(request);
      case CaseEvent.ReportRequested request -> reports.ask(request);
      case CaseEvent.ReportedThere done -> {
        reports.doneThere(done);
        attention = attention.filter(it -> !Reports.asksForIt(it));
      }
      case CaseEvent.AtWork step -> {
        work.apply(step);
        decided &= !work.asksForAnotherLook(step);
        restore(step);
        priority = work.hasOpenConcern() ? Math.min(priority, Work.PRIORITY_OF_CONCERNS) : priority;
      }
      case CaseEvent.CameBack _ -> sight.comeBack();
      case CaseEvent.ChangedThere change -> hear(change);
      case CaseEvent.ActionCompleted result -> settle(result);
      case CaseEvent.ReferralRaised referral ->
          referrals.put(referral.type(), referral.reference());
      case CaseEvent.CommentRemoved _ -> sight.remove();
      case CaseEvent.PersonNeeded needed -> {
        attention = Optional.of(needed.why().sentence());
        silent |= needed.why().endsWithAnAnswer();
        decided = false;
      }
      case CaseEvent.HoldSet _ -> onHold = true;
      case CaseEvent.HoldLifted _ -> onHold = false;
      case CaseEvent.WordsErased _ -> erased = true;
      case CaseEvent.ScreenshotAdded picture -> screenshots.add(picture);
      case CaseEvent.LeftAsIs _ -> {
        decided = true;
        attention = Optional.empty();
      }
    }
  }

  /** A decision that was undone answers nothing. */
  private void restore(CaseEvent.AtWork step) {
    if (step instanceof CaseEvent.Reopened it && it.undone() != null) {
      Optional.ofNullable(undecided.get(it.undone()))
          .ifPresent(before -> {
            attention = before.attention();
            waiting.restore(before.since());
          });
    }
  }

  private void judge(CaseEvent.VerdictAdded verdict) {
    priority = Math.min(priority, verdict.grade().priority());
    severity = severity.orWorse(verdict.grade().severity());
    evidenceMode = evidenceMode.orStricter(verdict.grade().evidenceMode());
    work.find(verdict, categories);
    categories.addAll(verdict.categories());
    boolean clean = verdict.actions().isEmpty() || verdict.actions().equals(List.of("NONE"));
    escalated |= verdict.actions().contains("ESCALATE");
    erased = false;
    // What a person decided about other words says nothing about these.
    decided &= clean;
  }

  /** Adds and never takes away; a person looks again at what was decided without it. */
  private void amend(CaseEvent.SignalAdded signal) {
    priority = Math.min(priority, signal.grade().priority());
    severity = severity.orWorse(signal.grade().severity());
    evidenceMode = evidenceMode.orStricter(signal.grade().evidenceMode());
    work.find(signal, categories);
    categories.add(signal.category());
    escalated |= signal.actions().contains("ESCALATE");
    decided = false;
    signals.add(signal);
  }

  private void hear(CaseEvent.ChangedThere change) {
    sight.hear(change);
    if (change.kind() == ActionKind.UNHIDE) {
      shownByPerson = true;
    } else if (sight.visibility() == Visibility.HIDDEN) {
      attention = Optional.empty();
    }
  }

  private void settle(CaseEvent.ActionCompleted result) {
    if (replies.has(result.actionId())) {
      // It takes nothing else off the person's list.
      replies.settle(result).filter(_ -> attention.isEmpty()).ifPresent(this::ask);
      return;
    }
    if (reports.has(result.actionId())) {
      reports.settle(result).filter(_ -> attention.isEmpty()).ifPresent(this::ask);
      return;
    }
    if (!sight.waitsFor(result.actionId())) {
      return;
    }
    boolean contested = sight.settle(result);
    if (sight.visibility() == Visibility.GONE) {
      attention = Optional.empty();
    } else if (contested || result.settlement().needsPerson()) {
      attention =
          Optional.of(
              contested
                  ? HideDecision.Why.CHANGED_THERE.sentence()
                  : result.settlement().sentence());
      decided = false;
    } else if (result.kind() == ActionKind.DELETE && result.settlement() == Settlement.SUPERSEDED) {
      attention = Optional.of(NOT_DELETED);
      decided = false;
    } else if (silent) {
      attention = Optional.empty();
    }
    silent = false;
  }

  private void ask(String sentence) {
    attention = Optional.of(sentence);
  }

  public CaseId id() {
    return id;
  }

  public CommentId commentId() {
    return new CommentId(opened.commentId());
  }

  public CaseEvent.Opened opening() {
    return opened;
  }

  public Instant openedAt() {
    return opened.at();
  }

  public List<CaseEvent> events() {
    return events;
  }

  /** 1 is first: the most urgent that any version ever was. */
  public int priority() {
    return priority;
  }

  public Severity severity() {
    return severity;
  }

  public EvidenceMode evidenceMode() {
    return evidenceMode;
  }

  public List<String> categories() {
    return List.copyOf(categories);
  }

  /** What was seen only together with other comments, in the order in which it was added. */
  public List<CaseEvent.SignalAdded> signals() {
    return List.copyOf(signals);
  }

  public Visibility visibility() {
    return sight.visibility();
  }

  /** Whether it is on record that the request under way finds no answer, or waits for its turn. */
  public boolean isPlatformSilent() {
    return silent;
  }

  /** Whether the action is the machine's, and somebody on the platform did the opposite since. */
  public boolean isOvertakenThere(UUID action) {
    return sight.isOvertakenThere(action);
  }

  /** Through us or on the platform itself. */
  public boolean wasShownByPerson() {
    return shownByPerson;
  }

  public boolean wasHiddenByMachine() {
    return hiddenByMachine;
  }

  /** Whether a person has decided about what stands there now. */
  public boolean isDecided() {
    return decided;
  }

  /** Whether a person ever decided about it, whatever came afterwards. */
  public boolean wasEverDecided() {
    return everDecided;
  }

  /** Whether nothing of it may be erased or deleted. */
  public boolean isOnHold() {
    return onHold;
  }

  /** Whether its words cannot be read any more, and no new ones have come since. */
  public boolean areWordsErased() {
    return erased;
  }

  /** What colleagues did with it besides deciding. */
  public Work work() {
    return work;
  }

  /** Pictures that colleagues took of the platform, oldest first. */
  public List<CaseEvent.ScreenshotAdded> screenshots() {
    return List.copyOf(screenshots);
  }

  /** Since when a person is awaited. */
  public Waiting waiting() {
    return waiting;
  }

  /** What the council has answered. */
  public Replies replies() {
    return replies;
  }

  /** What the platform was told of it. */
  public Reports reports() {
    return reports;
  }

  /** Whether a verdict sent it to people, and none of them has decided. */
  public boolean isEscalatedAndOpen() {
    return escalated && !decided;
  }

  /** Why a person must act, if one must. */
  public Optional<String> attention() {
    return attention;
  }

  /** Council reference per type raised. */
  public Map<ReferralType, String> referrals() {
    return Map.copyOf(referrals);
  }
}

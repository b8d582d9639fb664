package moothall.escalation.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;

/** A referral and all that became of it: the fold of its events, and nothing else. */
public final class Proceedings {

  private final List<ReferralEvent> events;
  private final ReferralEvent.Raised raised;
  private final Set<Told> told = new HashSet<>();
  private final List<PoliceAnswer> answers = new ArrayList<>();
  private final List<ReferralEvent.Routed> routes = new ArrayList<>();

  private ReferralState state = ReferralState.RAISED;
  private Instant since;
  private final Set<String> categories = new HashSet<>();
  private final List<Pressure> pressures = new ArrayList<>();
  private boolean immediate;
  private int chased;
  private int proposed;
  private Particulars particulars = Particulars.NONE;
  private Optional<ReferralEvent.Sealed> sealed = Optional.empty();
  private Optional<ReferralEvent.Confirmed> confirmation = Optional.empty();
  private Optional<ReferralEvent.Transmitted> transmission = Optional.empty();
  private Optional<ReferralEvent.WithdrawalProposed> proposal = Optional.empty();
  private Optional<String> transferredTo = Optional.empty();

  /** How fast it must go, and since when that is known. */
  record Pressure(Instant since, Urgency urgency) {}

  private record Told(ReferralClock clock, Instant due, BreachLevel level) {}

  private Proceedings(ReferralEvent.Raised raised, List<ReferralEvent> events) {
    this.raised = raised;
    this.since = raised.at();
    this.categories.addAll(raised.categories());
    this.events = List.copyOf(events);
    press(raised.at());
    this.events.forEach(this::apply);
  }

  /** The first event must be the raising, and no other. */
  public static Proceedings fold(List<ReferralEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof ReferralEvent.Raised raised)) {
      throw new IllegalArgumentException("a referral does not begin with its raising");
    }
    return new Proceedings(raised, events);
  }

  /** The same with something more. */
  public Proceedings and(List<? extends ReferralEvent> later) {
    List<ReferralEvent> all = new ArrayList<>(events);
    all.addAll(later);
    return new Proceedings(raised, all);
  }

  private void apply(ReferralEvent event) {
    switch (event) {
      case ReferralEvent.Raised _ -> {}
      case ReferralEvent.Sealed it -> {
        sealed = Optional.of(it);
        to(ReferralState.SEALED, it);
      }
      case ReferralEvent.TakenUp it -> to(ReferralState.UNDER_REVIEW, it);
      case ReferralEvent.FilledIn it -> fillIn(it);
      case ReferralEvent.Confirmed it -> {
        confirmation = Optional.of(it);
        to(ReferralState.CONFIRMED, it);
      }
      case ReferralEvent.Transmitted it -> {
        transmission = Optional.of(it);
        to(ReferralState.TRANSMITTED, it);
      }
      case ReferralEvent.Answered it -> {
        answers.add(it.answer());
        if (state == ReferralState.TRANSMITTED && it.answer().acknowledges()) {
          to(ReferralState.ACKNOWLEDGED, it);
        }
      }
      case ReferralEvent.Chased _ -> chased++;
      case ReferralEvent.WithdrawalProposed it -> {
        proposal = Optional.of(it);
        proposed++;
        to(ReferralState.WITHDRAWAL_PROPOSED, it);
      }
      case ReferralEvent.WithdrawalRefused it -> backToReview(it);
      case ReferralEvent.WithdrawalLapsed it -> backToReview(it);
      case ReferralEvent.Withdrawn it -> to(ReferralState.WITHDRAWN, it);
      case ReferralEvent.RaisedAgain it -> raiseAgain(it);
      case ReferralEvent.Closed it -> to(ReferralState.CLOSED, it);
      case ReferralEvent.Reopened it -> to(ReferralState.REOPENED, it);
      case ReferralEvent.Routed it -> routes.add(it);
      case ReferralEvent.Transferred it -> transferredTo = Optional.of(it.force());
      case ReferralEvent.ClockBreached it -> told.add(new Told(it.clock(), it.dueAt(), it.level()));
      case ReferralEvent.CorrectionSent _, ReferralEvent.EmergencyCalled _ -> {}
    }
  }

  /** Notes a greater urgency than was known. */
  private void press(Instant at) {
    Urgency now = urgency();
    if (pressures.isEmpty() || pressures.getLast().urgency() != now) {
      pressures.add(new Pressure(at, now));
    }
  }

  private void to(ReferralState next, ReferralEvent because) {
    state = next;
    since = because.at();
  }

  private void fillIn(ReferralEvent.FilledIn it) {
    Particulars now = new Particulars(it.answers());
    immediate |= now.isImmediate();
    press(it.at());
    if (state == ReferralState.CONFIRMED && !now.confirmsTheSameAs(particulars)) {
      // Somebody answered for other words than these.
      backToReview(it);
    }
    particulars = now;
  }

  /** The clocks of one that stands keep running: raising again never gives more time. */
  private void raiseAgain(ReferralEvent.RaisedAgain it) {
    categories.addAll(it.categories());
    press(it.at());
    boolean areNewWords = it.by().equals(CaseEvent.SYSTEM);
    switch (state) {
      case WITHDRAWN -> {
        proposal = Optional.empty();
        confirmation = Optional.empty();
        proposed = 0;
        pressures.clear();
        press(it.at());
        to(sealed.isPresent() ? ReferralState.SEALED : ReferralState.RAISED, it);
      }
      case WITHDRAWAL_PROPOSED -> backToReview(it);
      case CONFIRMED -> {
        if (areNewWords) {
          // Somebody answered for other words than these.
          backToReview(it);
        }
      }
      case CLOSED -> to(ReferralState.REOPENED, it);
      case RAISED, SEALED, UNDER_REVIEW, TRANSMITTED, ACKNOWLEDGED, REOPENED -> {}
    }
  }

  private void backToReview(ReferralEvent because) {
    proposal = Optional.empty();
    confirmation = Optional.empty();
    to(ReferralState.UNDER_REVIEW, because);
  }

  public ReferralEvent.Raised raised() {
    return raised;
  }

  public List<ReferralEvent> events() {
    return events;
  }

  public ReferralState state() {
    return state;
  }

  /** Since when it stands so. */
  public Instant since() {
    return since;
  }

  /** What people have said about it. */
  public Particulars particulars() {
    return particulars;
  }

  /** Whether somebody reported it here who has not agreed, where no life is at stake. */
  public boolean needsAgreement() {
    boolean reported =
        categories.contains("HATE_VICTIM_REPORT")
            && (raised.type() == ReferralType.HATE_CRIME
                || raised.type() == ReferralType.OTHER_CRIME);
    return reported && !particulars().isImmediate() && !particulars().isAgreedTo();
  }

  /** Only ever rises: a risk that was stated once keeps the clocks short. */
  public Urgency urgency() {
    return Urgency.of(raised.type(), categories, immediate);
  }

  public Optional<ReferralEvent.Sealed> sealed() {
    return sealed;
  }

  /** Who answers for it; empty where nobody does at present. */
  public Optional<ReferralEvent.Confirmed> confirmation() {
    return confirmation;
  }

  public Optional<ReferralEvent.Transmitted> transmission() {
    return transmission;
  }

  /** What the second person is to decide about, or has agreed to; empty if nothing. */
  public Optional<ReferralEvent.WithdrawalProposed> proposal() {
    return state == ReferralState.WITHDRAWAL_PROPOSED ? proposal : Optional.empty();
  }

  /** References and names that came back, oldest first. */
  public List<PoliceAnswer> answers() {
    return List.copyOf(answers);
  }

  /** The force that it belongs to, with who says so and why; empty if nobody knows. */
  public Optional<ReferralEvent.Routed> route() {
    return routes.isEmpty() ? Optional.empty() : Optional.of(routes.getLast());
  }

  public Optional<String> transferredTo() {
    return transferredTo;
  }

  /** Since it was raised, or raised after a withdrawal; never empty. */
  List<Pressure> pressures() {
    return List.copyOf(pressures);
  }

  /** How often somebody proposed to withdraw it since its clocks began. */
  int proposed() {
    return proposed;
  }

  Optional<Instant> transmittedAt() {
    return transmission.map(ReferralEvent.Transmitted::at);
  }

  int chased() {
    return chased;
  }

  boolean isTold(ReferralClock clock, Instant due, BreachLevel level) {
    return told.contains(new Told(clock, due, level));
  }
}

package moothall.escalation.conduct;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.conduct.CasesOfConduct.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.ReferralType;

/** A sequence of what people try: cases and strikes as they are, and as a plain model has them. */
final class StrikesAndTheirModel {

  private static final List<String> PEOPLE =
      List.of("asha", "ben", "cerys", "dora", CaseEvent.SYSTEM);
  private static final List<String> CONDUCT =
      List.of("PROFANITY", "ABUSE_USER", "DISCRIMINATORY", "ABUSE_STAFF", "HATE_RACE");
  private static final List<String> OTHER =
      List.of("SPAM_ADVERT", "TERROR_SUPPORT", "SELF_HARM_RISK", "HATE_VICTIM_REPORT", "OFF_TOPIC");
  private static final Set<String> EXEMPT =
      Set.of("TERROR_SUPPORT", "SELF_HARM_RISK", "HATE_VICTIM_REPORT");
  private static final Set<ReferralType> SILENT =
      Set.of(
          ReferralType.TERRORISM,
          ReferralType.PREVENT,
          ReferralType.SAFEGUARDING,
          ReferralType.CSEA);

  /** What the model knows of a strike. */
  static final class Plain {
    final Step step;
    final Set<String> people = new HashSet<>();
    Instant until = Instant.MIN;
    Instant from = Instant.MIN;
    int agreed;
    boolean ended;

    Plain(Step step) {
      this.step = step;
    }

    boolean counts(Instant now) {
      return !ended && now.isBefore(until);
    }
  }

  final Random random;
  final List<Case> cases = new ArrayList<>();
  final List<Set<String>> categories = new ArrayList<>();
  final List<Set<ReferralType>> referrals = new ArrayList<>();
  final List<Boolean> shown = new ArrayList<>();
  final List<Strike> strikes = new ArrayList<>();
  final List<Plain> plain = new ArrayList<>();
  final List<Integer> ofCase = new ArrayList<>();
  Instant now = RECEIVED;
  int accepted;
  int refused;

  StrikesAndTheirModel(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 4; i++) {
      Set<String> found = new HashSet<>(Set.of(any(CONDUCT)));
      if (random.nextInt(3) == 0) {
        found.add(any(OTHER));
      }
      if (random.nextInt(8) == 0) {
        found = new HashSet<>(Set.of(any(OTHER)));
      }
      categories.add(found);
      referrals.add(new HashSet<>());
      shown.add(false);
      cases.add(CasesOfConduct.hidden(i, found.toArray(new String[0])));
    }
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean exempt(int number) {
    return categories.get(number).stream().anyMatch(EXEMPT::contains)
        || referrals.get(number).stream().anyMatch(SILENT::contains);
  }

  int weight(int number) {
    return categories.get(number).stream()
        .mapToInt(it ->
            switch (it) {
              case "PROFANITY", "ABUSE_USER" -> 1;
              case "DISCRIMINATORY" -> 2;
              case "ABUSE_STAFF" -> 3;
              case "HATE_RACE" -> 4;
              default -> 0;
            })
        .max()
        .orElse(0);
  }

  /** The ladder told once more, from the table of practice. */
  Step expected(int number) {
    int counting = 0;
    int blocks = 0;
    for (int i = 0; i < strikes.size(); i++) {
      Plain it = plain.get(i);
      if (ofCase.get(i) != number) {
        counting += it.counts(now) ? 1 : 0;
        boolean began = it.until.isAfter(Instant.MIN) && !it.ended;
        boolean block = it.step == Step.TEMPORARY_BLOCK || it.step == Step.LONG_BLOCK;
        boolean within = began && now.isBefore(Step.LONG_BLOCK.latestEnd(it.from));
        blocks += block && within ? 1 : 0;
      }
    }
    if (weight(number) == 4 || blocks >= 2) {
      return Step.LONG_BLOCK;
    }
    if (weight(number) == 3 || counting >= 2 || blocks == 1) {
      return Step.TEMPORARY_BLOCK;
    }
    return weight(number) == 2 || counting == 1 ? Step.WARNING : Step.NOTE;
  }

  void act() {
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> propose(random.nextInt(cases.size()));
      case 3, 4 -> onAStrike(this::confirm);
      case 5 -> onAStrike(this::second);
      case 6 -> onAStrike(this::takeBack);
      case 7 -> change(random.nextInt(cases.size()));
      default -> now = now.plus(Duration.ofDays(random.nextInt(60)));
    }
  }

  void onAStrike(java.util.function.IntConsumer what) {
    if (!strikes.isEmpty()) {
      what.accept(random.nextInt(strikes.size()));
    }
  }

  void propose(int number) {
    Step step = any(List.of(Step.values()));
    Optional<BlockTerms> terms =
        switch (step) {
          case TEMPORARY_BLOCK -> Optional.of(CasesOfConduct.terms(28, 14));
          case LONG_BLOCK -> Optional.of(CasesOfConduct.terms(300, 90));
          case NOTE, WARNING, PLATFORM_REPORT -> Optional.empty();
        };
    String by = any(PEOPLE);
    boolean one =
        java.util.stream.IntStream.range(0, strikes.size())
            .noneMatch(i -> ofCase.get(i) == number && !plain.get(i).ended);
    boolean possible =
        !exempt(number)
            && weight(number) > 0
            && !shown.get(number)
            && one
            && (step == Step.PLATFORM_REPORT || step.compareTo(expected(number)) <= 0);
    Proposal.Draft draft =
        new Proposal(step, terms)
            .draft(cases.get(number), AUTHOR, strikes, CasesOfConduct.act(by, now));
    assertThat(draft instanceof Proposal.Draft.Ready)
        .as("%s for %s: %s", step, categories.get(number), draft)
        .isEqualTo(possible);
    if (draft instanceof Proposal.Draft.Ready(var strike, var suggested)) {
      assertThat(suggested.step()).isEqualTo(expected(number));
      Plain it = new Plain(step);
      it.people.add(by);
      plain.add(it);
      strikes.add(strike);
      ofCase.add(number);
      accepted++;
    } else {
      refused++;
    }
  }

  void confirm(int index) {
    String by = any(PEOPLE);
    Plain it = plain.get(index);
    boolean possible =
        !by.equals(CaseEvent.SYSTEM)
            && !it.ended
            && it.agreed == 0
            && !it.people.contains(by)
            && may(index);
    assertThat(agrees(index, by, true)).isEqualTo(possible);
    if (possible) {
      strikes.set(index, strikes.get(index).confirmed(CasesOfConduct.act(by, now)));
      agree(it, by, it.step == Step.LONG_BLOCK ? 2 : 1);
    }
  }

  void second(int index) {
    String by = any(PEOPLE);
    Plain it = plain.get(index);
    boolean possible =
        !by.equals(CaseEvent.SYSTEM)
            && !it.ended
            && it.step == Step.LONG_BLOCK
            && it.agreed == 1
            && !it.people.contains(by)
            && may(index);
    assertThat(agrees(index, by, false)).isEqualTo(possible);
    if (possible) {
      strikes.set(index, strikes.get(index).seconded(CasesOfConduct.act(by, now)));
      agree(it, by, 2);
    }
  }

  void agree(Plain it, String by, int needed) {
    it.people.add(by);
    it.agreed++;
    if (it.agreed == needed) {
      it.from = now;
      it.until =
          switch (it.step) {
            case NOTE -> now.plus(Duration.ofDays(90));
            case WARNING -> it.step.latestEnd(now);
            case TEMPORARY_BLOCK -> now.plus(Duration.ofDays(28));
            case LONG_BLOCK -> now.plus(Duration.ofDays(300));
            case PLATFORM_REPORT -> it.step.latestEnd(now);
          };
    }
  }

  boolean may(int index) {
    int number = ofCase.get(index);
    return !exempt(number) && !shown.get(number);
  }

  /** Whether the rules let that name agree; the machine is not even somebody who could ask. */
  boolean agrees(int index, String by, boolean first) {
    if (by.equals(CaseEvent.SYSTEM)) {
      return false;
    }
    Strike it = strikes.get(index);
    Person person = new Person(by);
    return (first ? it.toConfirming(person, now) : it.toSeconding(person, now))
        .or(() -> Proposal.toAny(cases.get(ofCase.get(index))))
        .isEmpty();
  }

  void takeBack(int index) {
    Strike it = strikes.get(index);
    Plain known = plain.get(index);
    boolean lifts = random.nextBoolean();
    boolean possible = lifts ? known.counts(now) : !known.ended && known.until.equals(Instant.MIN);
    assertThat((lifts ? it.toLifting(now) : it.toDeclining(now)).isEmpty()).isEqualTo(possible);
    if (possible) {
      end(index, lifts ? Strike.How.LIFTED : Strike.How.DECLINED);
    }
  }

  void end(int index, Strike.How how) {
    strikes.set(
        index, strikes.get(index).ended(new Strike.Ending(how, CasesOfConduct.act("cerys", now))));
    plain.get(index).ended = true;
  }

  /** A referral, or somebody shows the comment again: both take back what there is. */
  void change(int number) {
    if (random.nextBoolean()) {
      ReferralType type = any(List.of(ReferralType.values()));
      boolean before = exempt(number);
      cases.set(number, CasesOfConduct.referred(cases.get(number), type));
      referrals.get(number).add(type);
      if (!before && exempt(number)) {
        voidAll(number, Strike.How.RESTRICTED);
      }
    } else {
      cases.set(number, CasesOfConduct.shownAgain(cases.get(number), "asha"));
      shown.set(number, true);
      voidAll(number, Strike.How.UNHIDDEN);
    }
  }

  void voidAll(int number, Strike.How how) {
    for (int i = 0; i < strikes.size(); i++) {
      if (ofCase.get(i) == number && !plain.get(i).ended) {
        end(i, how);
      }
    }
  }

  void check() {
    for (int i = 0; i < strikes.size(); i++) {
      Strike it = strikes.get(i);
      boolean counts = it.standing(now) == Strike.Standing.IN_FORCE;
      assertThat(counts).as("strike %s at %s", i, now).isEqualTo(plain.get(i).counts(now));
      if (counts) {
        assertThat(may(i)).as("nothing counts where nothing may follow").isTrue();
        Set<String> people = new HashSet<>(Set.of(it.proposed().by()));
        assertThat(people.add(it.confirmed().orElseThrow().by())).isTrue();
        assertThat(it.step() != Step.LONG_BLOCK || people.add(it.seconded().orElseThrow().by()))
            .isTrue();
      }
    }
  }
}

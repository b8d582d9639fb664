package moothall.moderation.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.learned.BeyondReach;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.verdict.Candidate;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Policy;
import moothall.moderation.verdict.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The packs in use, made ready for looking at comments.
 *
 * @param detectors that apply them
 * @param model version of the learned model they rest on, or {@link Provenance#RULES_ONLY}
 * @param candidate the same rules resting on another model, to be tried; null if none is
 */
public record PolicySet(
    List<PolicyPack> packs,
    ModeCalendar calendar,
    List<Detector> detectors,
    String model,
    @Nullable OnTrial candidate) {

  /** A detector that rests on a candidate. */
  record OnTrial(String model, Detector detector) {

    private Candidate ready(ModeCalendar calendar, DetectorFailures failures) {
      DetectorFailures asCandidate = (name, bug) -> failures.failed("candidate", bug);
      return new Candidate(
          model, detector.name(), new Screening(List.of(detector), calendar, asCandidate));
    }
  }

  /**
   * With the rules that rest on the learned model, if there are any, as a detector of their own.
   */
  static PolicySet of(
      List<PolicyPack> packs,
      ModeCalendar calendar,
      Map<String, Recogniser> recognisers,
      Supplier<LearnedModel> model) {
    PolicySet listed = rulesOnly(packs, calendar, recognisers);
    List<PolicyPack> learned = LearnedRules.in(packs);
    if (learned.stream().allMatch(pack -> pack.rules().isEmpty())) {
      return listed;
    }
    return new PolicySet(
        packs,
        calendar,
        List.of(
            listed.detectors.getFirst(),
            new Rulebook(Rulebook.LEARNED, learned, recognisers),
            new BeyondReach(model)),
        model.get().version(),
        null);
  }

  /** The same, and beside it what another model would say; the same if no rule rests on any. */
  PolicySet beside(LearnedModel other, Map<String, Recogniser> recognisers) {
    List<PolicyPack> learned = LearnedRules.in(packs);
    if (learned.stream().allMatch(pack -> pack.rules().isEmpty())) {
      return this;
    }
    Map<String, Recogniser> asking = new HashMap<>(recognisers);
    LearnedSign.all(() -> other).forEach(it -> asking.put(it.name(), it));
    Detector detector = new Rulebook(Rulebook.LEARNED, learned, asking);
    return new PolicySet(packs, calendar, detectors, model, new OnTrial(other.version(), detector));
  }

  /** Without the rules that rest on the learned model. */
  static PolicySet rulesOnly(
      List<PolicyPack> packs, ModeCalendar calendar, Map<String, Recogniser> recognisers) {
    return new PolicySet(
        packs,
        calendar,
        List.of(new Rulebook(LearnedRules.notIn(packs), recognisers)),
        Provenance.RULES_ONLY,
        null);
  }

  /** The same with something around each detector that changes no finding, such as a clock. */
  PolicySet around(UnaryOperator<Detector> wrapping) {
    return new PolicySet(
        packs, calendar, detectors.stream().map(wrapping).toList(), model, candidate);
  }

  PolicySet in(Mode mode) {
    return new PolicySet(packs, calendar.with(mode), detectors, model, candidate);
  }

  Judge judge(String version, DetectorFailures failures) {
    return new Judge(
        new Screening(detectors, calendar, failures),
        new Policy(new Provenance(version, model)),
        candidate == null ? null : candidate.ready(calendar, failures));
  }
}

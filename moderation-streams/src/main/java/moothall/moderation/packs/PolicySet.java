package moothall.moderation.packs;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.rules.Rulebook;
import moothall.moderation.policy.ModeCalendar;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Policy;
import moothall.moderation.verdict.Provenance;

/**
 * The packs in use, made ready for looking at comments.
 *
 * @param detectors that apply them
 * @param model version of the learned model they rest on, or {@link Provenance#RULES_ONLY}
 */
public record PolicySet(
    List<PolicyPack> packs, ModeCalendar calendar, List<Detector> detectors, String model) {

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
        List.of(listed.detectors.getFirst(), new Rulebook(Rulebook.LEARNED, learned, recognisers)),
        model.get().version());
  }

  /** Without the rules that rest on the learned model. */
  static PolicySet rulesOnly(
      List<PolicyPack> packs, ModeCalendar calendar, Map<String, Recogniser> recognisers) {
    return new PolicySet(
        packs,
        calendar,
        List.of(new Rulebook(LearnedRules.notIn(packs), recognisers)),
        Provenance.RULES_ONLY);
  }

  PolicySet in(Mode mode) {
    return new PolicySet(packs, calendar.with(mode), detectors, model);
  }

  Judge judge(String version, DetectorFailures failures) {
    return new Judge(
        new Screening(detectors, calendar, failures), new Policy(new Provenance(version, model)));
  }
}

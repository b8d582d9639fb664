package moothall.moderation.packs;

import java.util.List;
import java.util.Map;
import moothall.moderation.content.Mode;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Screening;
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
 */
public record PolicySet(List<PolicyPack> packs, ModeCalendar calendar, List<Detector> detectors) {

  static PolicySet of(
      List<PolicyPack> packs, ModeCalendar calendar, Map<String, Recogniser> recognisers) {
    return new PolicySet(packs, calendar, List.of(new Rulebook(packs, recognisers)));
  }

  PolicySet in(Mode mode) {
    return new PolicySet(packs, calendar.with(mode), detectors);
  }

  Judge judge(String version, DetectorFailures failures) {
    return new Judge(
        new Screening(detectors, calendar, failures),
        new Policy(new Provenance(version, Provenance.RULES_ONLY)));
  }
}

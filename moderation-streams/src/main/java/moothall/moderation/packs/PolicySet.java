package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.DetectorFailures;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.lexicon.Lexicon;
import moothall.moderation.detection.personaldata.UkPhoneNumbers;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Rule.Evidence;
import moothall.moderation.verdict.Judge;
import moothall.moderation.verdict.Policy;
import moothall.moderation.verdict.Provenance;

/** The packs in force together, and the detectors that their rules call for. */
public record PolicySet(List<PolicyPack> packs) {

  /** Names that a rule may ask for with {@code recogniser}. */
  static final List<String> RECOGNISERS = List.of(UkPhoneNumbers.NAME);

  Judge judge(String version, DetectorFailures failures) {
    return new Judge(
        new Screening(detectors(), failures),
        new Policy(new Provenance(version, Provenance.RULES_ONLY)));
  }

  List<Detector> detectors() {
    List<Detector> detectors = new ArrayList<>();
    detectors.add(new Lexicon(packs));
    for (PolicyPack pack : packs) {
      for (Rule rule : pack.rules()) {
        if (rule.evidence() instanceof Evidence.Recognised recognised) {
          detectors.add(new UkPhoneNumbers(rule, recognised.except()));
        }
      }
    }
    return detectors;
  }
}

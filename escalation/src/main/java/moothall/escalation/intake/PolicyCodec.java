package moothall.escalation.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import moothall.escalation.policy.Days;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.PublishedPolicy;
import moothall.escalation.policy.Rule;
import moothall.escalation.policy.Words;
import moothall.events.PackInForce;
import moothall.events.PolicyInForce;
import moothall.events.PolicyPublished;
import moothall.events.RuleChange;
import moothall.events.RuleExample;
import moothall.events.RuleInForce;
import moothall.events.WindowInForce;
import moothall.events.WordsInForce;

/** Reads the parts of the policy. What a later version adds to them is left out. */
final class PolicyCodec {

  private PolicyCodec() {}

  static PublishedPolicy policy(Collection<PolicyPublished> parts) {
    Optional<PublishedPolicy.Whole> whole = Optional.empty();
    List<Pack> packs = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    List<Words> words = new ArrayList<>();
    for (PolicyPublished record : parts) {
      switch (record.getPart()) {
        case PolicyInForce it ->
            whole =
                Optional.of(
                    new PublishedPolicy.Whole(it.getVersion(), it.getPacks(), it.getRules()));
        case PackInForce it -> packs.add(pack(it));
        case RuleInForce it -> rules.add(rule(it));
        case WordsInForce it ->
            words.add(
                new Words(
                    it.getName(),
                    it.getContext(),
                    it.getTerms(),
                    it.getConditions(),
                    it.getLeftOut()));
        default -> {}
      }
    }
    return new PublishedPolicy(whole, packs, rules, words);
  }

  private static Pack pack(PackInForce it) {
    return new Pack(
        it.getName(),
        it.getVersion(),
        it.getStatus(),
        Optional.ofNullable(it.getAuthor()),
        Optional.ofNullable(it.getApprover()),
        Optional.ofNullable(it.getMinute()),
        Optional.ofNullable(it.getOwner()),
        Optional.ofNullable(it.getReviewBy()),
        new Days(
            Optional.ofNullable(it.getEffectiveFrom()),
            Optional.ofNullable(it.getEffectiveUntil())),
        it.getChanges().stream().map(PolicyCodec::change).toList());
  }

  private static Pack.Change change(RuleChange it) {
    return new Pack.Change(
        it.getRuleId(),
        it.getBecause(),
        Optional.ofNullable(it.getStatus()),
        Optional.ofNullable(it.getConfidence()),
        it.getUnless(),
        it.getExcept());
  }

  private static Rule rule(RuleInForce it) {
    return new Rule(
        it.getRuleId(),
        it.getPack(),
        it.getCategory(),
        new Rule.Grounds(
            it.getClause(),
            it.getLaws().stream().map(law -> new Rule.Law(law.getLawId(), law.getTitle())).toList(),
            it.getReason(),
            it.getReasonInWelsh()),
        it.getStatus(),
        it.getActions(),
        Optional.ofNullable(it.getConfidence()),
        new Rule.Evidence(
            it.getGroups(),
            Optional.ofNullable(it.getWithin()),
            it.getInOrder(),
            it.getSameSentence(),
            it.getExcept()),
        new Rule.Circumstances(it.getOnlyIn(), it.getUnless(), it.getLoweredBy()),
        new Days(
            Optional.ofNullable(it.getEffectiveFrom()),
            Optional.ofNullable(it.getEffectiveUntil())),
        Optional.ofNullable(it.getOwner()),
        Optional.ofNullable(it.getReviewBy()),
        new Rule.Examples(
            examples(it.getMatches()), examples(it.getLowered()), examples(it.getNoMatches())),
        Optional.ofNullable(it.getWindow()).map(PolicyCodec::window),
        it.getLeftOut());
  }

  private static List<Rule.Example> examples(List<RuleExample> all) {
    return all.stream().map(it -> new Rule.Example(it.getText(), it.getGiven())).toList();
  }

  private static Rule.Window window(WindowInForce it) {
    return new Rule.Window(
        it.getKind(),
        it.getComments(),
        Duration.ofSeconds(it.getWithinSeconds()),
        it.getAmong(),
        it.getExcept());
  }
}

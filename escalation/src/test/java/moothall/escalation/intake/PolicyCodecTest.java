package moothall.escalation.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import moothall.escalation.policy.Pack;
import moothall.escalation.policy.PublishedPolicy;
import moothall.escalation.policy.Rule;
import moothall.events.LawCited;
import moothall.events.PackInForce;
import moothall.events.PolicyInForce;
import moothall.events.PolicyPublished;
import moothall.events.RuleChange;
import moothall.events.RuleExample;
import moothall.events.RuleInForce;
import moothall.events.WindowInForce;
import moothall.events.WordsInForce;
import moothall.schemas.TrustedEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PolicyCodecTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @BeforeAll
  static void declare() {
    TrustedEvents.declare();
  }

  @Test
  void readsEveryPart() {
    PublishedPolicy policy =
        PolicyCodec.policy(
            List.of(
                new PolicyPublished(new PolicyInForce("kitchen/1#00", 1, 2)),
                new PolicyPublished(pack()),
                new PolicyPublished(rule("no-turnips").build()),
                new PolicyPublished(
                    rule("again")
                        .setWindow(
                            new WindowInForce("FLOOD", 3, 300L, List.of("PROFANITY"), List.of()))
                        .build()),
                new PolicyPublished(
                    new WordsInForce("kitchen/roots", false, List.of("swede"), List.of(), 2))));

    assertThat(policy.isPartial()).isFalse();
    Pack pack = policy.pack("kitchen").orElseThrow();
    assertThat(pack.reviewBy()).contains(DAY);
    assertThat(pack.changes().getFirst().confidence()).contains(0.5);
    Rule rule = policy.rule("no-turnips").orElseThrow();
    assertThat(rule.grounds().laws()).containsExactly(new Rule.Law("an-act", "An Act"));
    assertThat(rule.evidence().groups()).containsExactly(List.of("@kitchen/roots"));
    assertThat(rule.examples().matches()).containsExactly(new Rule.Example("you turnip", "media"));
    assertThat(rule.actsOn(DAY)).isTrue();
    assertThat(rule.window()).isEmpty();
    assertThat(policy.rule("again").orElseThrow().window().orElseThrow().within())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(policy.wordsOf(rule))
        .singleElement()
        .satisfies(it -> assertThat(it.leftOut()).isEqualTo(2));
  }

  private static PackInForce pack() {
    return PackInForce.newBuilder()
        .setName("kitchen")
        .setVersion("1")
        .setStatus("ACTIVE")
        .setReviewBy(DAY)
        .setChanges(List.of(new RuleChange("other", "why", null, 0.5, List.of(), List.of())))
        .build();
  }

  private static RuleInForce.Builder rule(String id) {
    return RuleInForce.newBuilder()
        .setRuleId(id)
        .setPack("kitchen")
        .setCategory("PROFANITY")
        .setClause("House rules")
        .setLaws(List.of(new LawCited("an-act", "An Act")))
        .setReason("A vegetable.")
        .setReasonInWelsh("Llysieuyn.")
        .setStatus("ACTIVE")
        .setActions(List.of("HIDE"))
        .setGroups(List.of(List.of("@kitchen/roots")))
        .setMatches(List.of(new RuleExample("you turnip", "media")));
  }
}

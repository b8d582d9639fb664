package moothall.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import moothall.moderation.packs.ShippedPolicy;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Rule;
import moothall.moderation.policy.Status;
import org.junit.jupiter.api.Test;

class ReviewGaugesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Rule RULE =
      ShippedPolicy.ready().policy().packs().stream()
          .flatMap(pack -> pack.rules().stream())
          .findFirst()
          .orElseThrow();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void countFromTheEndOfTheDayOfTheRuleThatIsDueFirst() {
    show(rule("2026-11-20", Status.ACTIVE), rule("2027-05-01", Status.ACTIVE));

    assertThat(overdue()).isEqualTo(12 * 3600);
  }

  @Test
  void leaveTheWholeDayForTheReview() {
    show(rule("2026-11-21", Status.SHADOW));

    assertThat(overdue()).isZero();
  }

  @Test
  void passOverDrafts() {
    show(rule("2025-01-01", Status.DRAFT), rule("2027-05-01", Status.ACTIVE));

    assertThat(overdue()).isZero();
  }

  private void show(Rule... rules) {
    new ReviewGauges(meters, Clock.fixed(NOW, ZoneOffset.UTC))
        .show(List.of(new PolicyPack("town", "1", Arrays.asList(rules), List.of())));
  }

  private double overdue() {
    return meters.get("moothall.policy.review.overdue").tag("pack", "town").gauge().value();
  }

  private static Rule rule(String reviewBy, Status status) {
    Rule.Standing standing = RULE.standing();
    return RULE.withStanding(
        new Rule.Standing(
            status, standing.validity(), standing.owner(), LocalDate.parse(reviewBy)));
  }
}

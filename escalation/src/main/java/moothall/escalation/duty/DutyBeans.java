package moothall.escalation.duty;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.referral.ClockTable;
import moothall.escalation.referral.ForceTable;

/** The clocks, and the loop that looks at them. */
@Factory
final class DutyBeans {

  @Context
  ClockTable clocks(DutyConfig config) {
    return ClockFile.read(config.clocks(), config.nation());
  }

  @Context
  ForceTable forces(DutyConfig config) {
    return AreaFile.read(config.areas());
  }

  @Context
  ForceForms forms(DutyConfig config) {
    return AreaFile.forms(config.areas());
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "moothall.escalation.listen", notEquals = StringUtils.FALSE)
  BackgroundLoop referralClocks(ReferralWatch watch, DutyConfig config) {
    return new BackgroundLoop("referral-clocks", new Bell(), config.every(), watch::round);
  }
}

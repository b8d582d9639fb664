package moothall.escalation.duty;

import jakarta.inject.Singleton;
import moothall.escalation.store.Calls.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls as lines of the log, for whatever pages people where the council runs. */
@Singleton
final class LoggedCalls implements Pager {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedCalls.class);

  @Override
  public void call(Call call) {
    if (call.level().isEmpty()) {
      LOG.warn(
          "call the designated safeguarding lead: clock {} of /referrals/{} runs",
          call.clock(),
          call.referralId());
      return;
    }
    LOG.warn(
        "call the {}: clock {} of /referrals/{} ran out",
        call.level().get().words(),
        call.clock(),
        call.referralId());
  }
}

package moothall.escalation.actions.facebook;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.meta.GraphActing;
import moothall.escalation.actions.meta.GraphAddress;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionOutcome;

/** Hides and shows comments on Facebook pages. */
@Singleton
final class FacebookExecutor implements ActionExecutor {

  private final GraphActing acting;
  private final GraphAddress address;

  FacebookExecutor(MetaGraph meta, FacebookConfig config) {
    this.address = config.address();
    this.acting = meta.acting(new FacebookDialect(), address);
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public Set<String> neededFor(Optional<String> pageSecret) {
    return address.neededFor(pageSecret);
  }

  @Override
  public ActionOutcome perform(Order order) {
    return acting.perform(order);
  }

  @Override
  public ReadBack look(Order order) {
    return acting.look(order);
  }
}

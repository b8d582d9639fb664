package moothall.escalation.actions.instagram;

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

/** Hides and shows comments on Instagram accounts. */
@Singleton
final class InstagramExecutor implements ActionExecutor {

  private final GraphActing acting;
  private final GraphAddress address;

  InstagramExecutor(MetaGraph meta, InstagramConfig config) {
    this.address = config.address();
    this.acting = meta.acting(new InstagramDialect(), address);
  }

  @Override
  public String platform() {
    return "instagram";
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

package moothall.escalation.actions.instagram;

import jakarta.inject.Singleton;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.meta.GraphActing;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionOutcome;

/** Hides and shows comments on Instagram accounts. */
@Singleton
final class InstagramExecutor implements ActionExecutor {

  private final GraphActing acting;

  InstagramExecutor(MetaGraph meta, InstagramConfig config) {
    this.acting = meta.acting(new InstagramDialect(), config.address());
  }

  @Override
  public String platform() {
    return "instagram";
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

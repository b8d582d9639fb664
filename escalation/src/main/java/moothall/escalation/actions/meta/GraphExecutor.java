package moothall.escalation.actions.meta;

import java.util.Optional;
import java.util.Set;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;

/** One of Meta's platforms: a name, a dialect and an address. */
public abstract class GraphExecutor implements ActionExecutor {

  private final String platform;
  private final GraphAddress address;
  private final GraphActing acting;

  /** {@code platform} is what comment ids begin with. */
  protected GraphExecutor(
      String platform, GraphDialect dialect, GraphAddress address, MetaGraph meta) {
    this.platform = platform;
    this.address = address;
    this.acting = meta.acting(dialect, address);
  }

  @Override
  public final String platform() {
    return platform;
  }

  @Override
  public final Set<String> neededFor(Optional<String> pageSecret) {
    return address.neededFor(pageSecret);
  }

  @Override
  public final Set<ActionKind> acts() {
    return acting.acts();
  }

  @Override
  public ActionOutcome perform(Order order) {
    return acting.perform(order);
  }

  @Override
  public final ReadBack look(Order order) {
    return acting.look(order);
  }

  /** For what only one platform wants to know of a comment. */
  protected final GraphActing acting() {
    return acting;
  }
}

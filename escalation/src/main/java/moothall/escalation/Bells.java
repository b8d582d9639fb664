package moothall.escalation;

import jakarta.inject.Singleton;

/** Rung after a commit: one for platforms to be asked, one for events to be sent. */
@Singleton
public final class Bells {

  private final Bell actions = new Bell();
  private final Bell outbox = new Bell();

  public Bell actions() {
    return actions;
  }

  public Bell outbox() {
    return outbox;
  }

  /** Something was committed that may have left work for either. */
  public void ring() {
    actions.ring();
    outbox.ring();
  }
}

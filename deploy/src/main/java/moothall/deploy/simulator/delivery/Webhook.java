package moothall.deploy.simulator.delivery;

import moothall.deploy.simulator.town.Undelivered;

/** The way to Moothall: one attempt, no memory. */
@FunctionalInterface
public interface Webhook {

  DeliveryAnswer tell(Undelivered news);
}

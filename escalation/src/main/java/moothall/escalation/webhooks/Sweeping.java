package moothall.escalation.webhooks;

import moothall.escalation.measures.Measures;
import moothall.escalation.store.Database;
import moothall.escalation.store.Deliveries;

/** Drops what is for nobody who is named, and forgets what was settled long ago. */
final class Sweeping {

  private final Database database;
  private final Deliveries deliveries;
  private final Measures measures;

  Sweeping(Database database, Deliveries deliveries, Measures measures) {
    this.database = database;
    this.deliveries = deliveries;
    this.measures = measures;
  }

  /** Some of it; whether there may be more. */
  boolean round() {
    int dropped = database.inTransaction(deliveries::drop);
    if (dropped > 0) {
      measures.deliverySettled(Deliveries.Outcome.DROPPED, dropped);
    }
    return database.inTransaction(deliveries::forgetSome) || dropped > 0;
  }
}

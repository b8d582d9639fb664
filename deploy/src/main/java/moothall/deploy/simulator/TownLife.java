package moothall.deploy.simulator;

import jakarta.inject.Singleton;
import moothall.deploy.simulator.delivery.Deliveries;
import moothall.deploy.simulator.residents.CommentStream;

/** The town's residents: nobody speaks before somebody listens, nor while the listener goes. */
@Singleton
public final class TownLife implements AutoCloseable {

  private final Deliveries deliveries;
  private final CommentStream residents;
  private final TownConfig config;

  TownLife(Deliveries deliveries, CommentStream residents, TownConfig config) {
    this.deliveries = deliveries;
    this.residents = residents;
    this.config = config;
  }

  /** Tells what an earlier run left untold, and lets residents write. */
  public void begin() {
    deliveries.resume();
    if (config.stream()) {
      residents.start(config.every());
    }
  }

  /** Nobody writes any more, and the website tells nothing; its pages are still there. */
  @Override
  public void close() {
    residents.close();
    deliveries.close();
  }
}

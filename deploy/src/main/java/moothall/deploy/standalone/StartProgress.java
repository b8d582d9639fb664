package moothall.deploy.standalone;

import java.time.Duration;

/** Who is told how far the start has come. */
@FunctionalInterface
public interface StartProgress {

  /**
   * Something is ready.
   *
   * @param what for a person: "Kafka on port 7410"
   * @param sinceStart time since the start began
   */
  void ready(String what, Duration sinceStart);
}

package moothall.moderation;

import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import moothall.moderation.detection.Detector;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Reading;

/** A detector and how long it takes; it finds the same. */
record TimedDetector(Detector detector, Timer timer) implements Detector {

  @Override
  public String name() {
    return detector.name();
  }

  @Override
  public List<Finding> inspect(Reading reading) {
    long began = System.nanoTime();
    try {
      return detector.inspect(reading);
    } finally {
      timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }
}

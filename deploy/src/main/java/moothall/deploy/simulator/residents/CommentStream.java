package moothall.deploy.simulator.residents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Residents who never stop talking: every so often the next invented comment, at each place in
 * turn, in an order that is the same in every run, and again from the start, shuffled anew, when
 * all have spoken.
 */
public final class CommentStream implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommentStream.class);

  private final List<InventedComment> comments;
  private final Random order = new Random(1835);
  private final List<Consumer<InventedComment>> places;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("town-residents").factory());
  private int next;
  private int place;

  public CommentStream(List<InventedComment> comments, List<Consumer<InventedComment>> places) {
    this.comments = new ArrayList<>(comments);
    this.places = List.copyOf(places);
    Collections.shuffle(this.comments, order);
  }

  public void start(Duration every) {
    long nanos = every.toNanos();
    var _ = clock.scheduleAtFixedRate(this::speak, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** The next resident speaks now. */
  void speak() {
    try {
      places.get(place).accept(comments.get(next));
    } catch (RuntimeException e) {
      // The next one may be luckier: a full disk can be emptied.
      LOG.error("a resident's comment was lost: {}", e.getClass().getName());
    }
    place = (place + 1) % places.size();
    next++;
    if (next == comments.size()) {
      next = 0;
      Collections.shuffle(comments, order);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}

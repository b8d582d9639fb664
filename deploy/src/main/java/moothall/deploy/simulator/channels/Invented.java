package moothall.deploy.simulator.channels;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Words;

/** Secrets, numbers and handles, as platforms give them. */
final class Invented {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();
  private static final int SECRET_BYTES = 24;
  private static final long FIRST_RESIDENT = 7_300_000_000_000_000L;
  private static final long FIRST_POST = 901_000_000_000_000L;

  private Invented() {}

  static String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /**
   * A number that nothing had before, in this run or an earlier one: what was written before a
   * restart is gone, and a comment with its number would be taken for it.
   */
  static String number() {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, now)));
  }

  /** The same post has the same number in every run. */
  static String number(Post post) {
    return Long.toString(FIRST_POST + Posts.all().indexOf(post));
  }

  /** The same name is the same resident. */
  static String resident(Words name) {
    return Long.toString(FIRST_RESIDENT + Integer.toUnsignedLong(folded(name).hashCode()));
  }

  /** Words joined by {@code joint}; who has no letter that a handle may have is called resident. */
  static String handle(Words name, String joint) {
    String handle = folded(name).replaceAll("[^a-z0-9]+", " ").strip().replace(" ", joint);
    return handle.isEmpty() ? "resident" : handle;
  }

  private static String folded(Words name) {
    return name.value().strip().toLowerCase(Locale.ROOT);
  }
}

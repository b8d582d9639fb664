package moothall.contracts.x;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An account with the posts of others that it sees, what was done to them, and the tokens by which
 * it is acted for. Time stands still unless it is moved. Thread-safe.
 */
public final class XAccount {

  public static final Duration TOKEN_LIFE = Duration.ofHours(2);
  public static final Duration WINDOW = Duration.ofMinutes(15);
  public static final int ALLOWANCE = 50;

  private final Map<String, Boolean> ours = new LinkedHashMap<>();
  private final Map<String, Boolean> hidden = new LinkedHashMap<>();
  private final Map<String, Integer> hides = new LinkedHashMap<>();
  private Instant now;
  private String access = "";
  private Instant accessUntil = Instant.EPOCH;
  private String refresh;
  private int issued;
  private Instant windowEnd = Instant.EPOCH;
  private int spent;

  /** {@code refresh} is the first refresh token, as whoever authorised the app was given it. */
  public XAccount(String refresh, Instant now) {
    this.refresh = refresh;
    this.now = now;
  }

  public synchronized Instant now() {
    return now;
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** A post of somebody's; it can be hidden only in a conversation that the account began. */
  public synchronized void add(String post, boolean inOurConversation) {
    ours.put(post, inOurConversation);
  }

  public synchronized boolean exists(String post) {
    return ours.containsKey(post);
  }

  public synchronized boolean isOurs(String post) {
    return ours.getOrDefault(post, false);
  }

  public synchronized boolean isHidden(String post) {
    return hidden.getOrDefault(post, false);
  }

  public synchronized void setHidden(String post, boolean wanted) {
    Boolean before = hidden.put(post, wanted);
    if (wanted && !Boolean.TRUE.equals(before)) {
      hides.merge(post, 1, Integer::sum);
    }
  }

  /** How often the post went from visible to hidden. */
  public synchronized int timesHidden(String post) {
    return hides.getOrDefault(post, 0);
  }

  /** The owner of the account withdraws what was authorised. */
  public synchronized void revoke() {
    access = "";
    refresh = "";
  }

  /** The app is authorised anew. */
  public synchronized void authorise(String newRefresh) {
    access = "";
    refresh = newRefresh;
  }

  synchronized boolean knows(String token) {
    return !access.isEmpty() && access.equals(token) && now.isBefore(accessUntil);
  }

  /** Empty unless it is the refresh token of now; a used one is worth nothing. */
  synchronized String refreshed(String used) {
    if (refresh.isEmpty() || !refresh.equals(used)) {
      return "";
    }
    issued++;
    access = "InventedAccess" + issued;
    refresh = "InventedRefresh" + issued;
    accessUntil = now.plus(TOKEN_LIFE);
    return access;
  }

  synchronized String refresh() {
    return refresh;
  }

  /** How many access tokens were given out. */
  public synchronized int issued() {
    return issued;
  }

  /** Takes one request from the window's allowance; false if there is none left. */
  synchronized boolean spend() {
    if (!now.isBefore(windowEnd)) {
      windowEnd = now.plus(WINDOW);
      spent = 0;
    }
    spent++;
    return spent <= ALLOWANCE;
  }

  synchronized int remaining() {
    return Math.max(0, ALLOWANCE - spent);
  }

  /** Seconds since 1970, as X counts them. */
  synchronized long reset() {
    Instant end = now.isBefore(windowEnd) ? windowEnd : now.plus(WINDOW);
    return end.getEpochSecond();
  }
}

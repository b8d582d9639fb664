package moothall.contracts.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account with the posts of others that it sees, what was done to them, and the tokens by which
 * it is acted for. Thread-safe.
 */
public final class XAccount {

  public static final Duration TOKEN_LIFE = Duration.ofHours(2);
  public static final Duration WINDOW = Duration.ofMinutes(15);
  public static final int ALLOWANCE = 50;

  private final InstantSource clock;
  private final List<XReply> replies = new ArrayList<>();
  private final Map<String, Boolean> ours = new LinkedHashMap<>();
  private final Map<String, Boolean> hidden = new LinkedHashMap<>();
  private final Map<String, Integer> hides = new LinkedHashMap<>();
  private final XOwnPosts own = new XOwnPosts();
  private final Set<String> withoutSummons = new HashSet<>();
  private Duration passed = Duration.ZERO;
  private String access = "";
  private Instant accessUntil = Instant.EPOCH;
  private String refresh;
  private int issued;
  private Instant windowEnd = Instant.EPOCH;
  private int spent;

  /** Time stands still unless it is moved. */
  public XAccount(String refresh, Instant now) {
    this(refresh, InstantSource.fixed(now));
  }

  /** {@code refresh} is the first refresh token, as whoever authorised the app was given it. */
  public XAccount(String refresh, InstantSource clock) {
    this.refresh = refresh;
    this.clock = clock;
  }

  public synchronized Instant now() {
    return clock.instant().plus(passed);
  }

  /** So much time passes at once. */
  public synchronized void pass(Duration time) {
    passed = passed.plus(time);
  }

  /** A reply in one of its own conversations, words and author with it. */
  public synchronized void add(XReply reply) {
    replies.add(reply);
    add(reply.post().id(), true);
  }

  /** Those that came with their words, to one of its own posts, oldest first; hidden ones too. */
  public synchronized List<XReply> repliesTo(String conversation) {
    return replies.stream().filter(it -> it.post().conversation().equals(conversation)).toList();
  }

  /** A post of somebody's; it can be hidden only in a conversation that the account began. */
  public synchronized void add(String post, boolean inOurConversation) {
    ours.put(post, inOurConversation);
  }

  /** Its author has not mentioned the account, so that X takes no answer to it. */
  public synchronized void withoutSummons(String post) {
    withoutSummons.add(post);
  }

  synchronized boolean isSummonedBy(String post) {
    return !withoutSummons.contains(post);
  }

  XOwnPosts own() {
    return own;
  }

  /** What the account has answered to that post, newest first. */
  public List<String> answersTo(String post) {
    return own.to(post).stream().map(XOwnPosts.Own::words).toList();
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
    return !access.isEmpty() && access.equals(token) && now().isBefore(accessUntil);
  }

  /** Empty unless it is the refresh token of now; a used one is worth nothing. */
  synchronized String refreshed(String used) {
    if (refresh.isEmpty() || !refresh.equals(used)) {
      return "";
    }
    issued++;
    access = "InventedAccess" + issued;
    refresh = "InventedRefresh" + issued;
    accessUntil = now().plus(TOKEN_LIFE);
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
    if (!now().isBefore(windowEnd)) {
      windowEnd = now().plus(WINDOW);
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
    Instant end = now().isBefore(windowEnd) ? windowEnd : now().plus(WINDOW);
    return end.getEpochSecond();
  }
}

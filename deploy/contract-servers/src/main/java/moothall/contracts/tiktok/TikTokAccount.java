package moothall.contracts.tiktok;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A business account with the comments below its videos, and the tokens by which it is acted for.
 * Time stands still unless it is moved. Thread-safe.
 */
public final class TikTokAccount {

  public static final Duration TOKEN_LIFE = Duration.ofDays(1);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  public static final int A_MINUTE = 40;

  private final String id;
  private final Map<String, String> videos = new LinkedHashMap<>();
  private final Map<String, Boolean> hidden = new LinkedHashMap<>();
  private final Map<String, List<String>> answers = new LinkedHashMap<>();
  private Instant now;
  private String access = "";
  private Instant accessUntil = Instant.EPOCH;
  private String refresh;
  private int issued;
  private Instant windowEnd = Instant.EPOCH;
  private int spent;

  /** {@code refresh} is the first refresh token, as whoever authorised the app was given it. */
  public TikTokAccount(String id, String refresh, Instant now) {
    this.id = id;
    this.refresh = refresh;
    this.now = now;
  }

  String id() {
    return id;
  }

  public synchronized Instant now() {
    return now;
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  public synchronized void add(String video, String comment) {
    videos.put(comment, video);
  }

  /** Whether this comment stands below this video. */
  synchronized boolean has(String video, String comment) {
    return video.equals(videos.get(comment));
  }

  public synchronized boolean isHidden(String comment) {
    return hidden.getOrDefault(comment, false);
  }

  synchronized void setHidden(String comment, boolean wanted) {
    hidden.put(comment, wanted);
  }

  /** Answers in the account's own name; the answer is the new comment's number. */
  synchronized String answer(String comment, String words) {
    answers.computeIfAbsent(comment, _ -> new ArrayList<>()).add(words);
    return "72999" + comment.hashCode() + answers.size();
  }

  /** What the account has answered to this comment, oldest first. */
  public synchronized List<String> answersTo(String comment) {
    return List.copyOf(answers.getOrDefault(comment, List.of()));
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

  /** A new pair, access token first; empty unless it is the refresh token of now. */
  synchronized Optional<String[]> refreshed(String used) {
    if (refresh.isEmpty() || !refresh.equals(used)) {
      return Optional.empty();
    }
    issued++;
    access = "act.invented" + issued;
    refresh = "rft.invented" + issued;
    accessUntil = now.plus(TOKEN_LIFE);
    return Optional.of(new String[] {access, refresh});
  }

  /** How many access tokens were given out. */
  public synchronized int issued() {
    return issued;
  }

  /** Takes one request from the minute's allowance; false if there is none left. */
  synchronized boolean spend() {
    if (!now.isBefore(windowEnd)) {
      windowEnd = now.plus(WINDOW);
      spent = 0;
    }
    spent++;
    return spent <= A_MINUTE;
  }
}

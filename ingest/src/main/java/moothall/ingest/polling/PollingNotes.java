package moothall.ingest.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import moothall.events.CommentKind;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.events.PollRound;
import moothall.ingest.comment.CommentVersion;
import moothall.ingest.publishing.Intake;
import org.jspecify.annotations.Nullable;

/** What asking has brought: counted, and the last complete round of each page kept for coverage. */
@Singleton
public final class PollingNotes {

  private static final int MOST_REMEMBERED = 10_000;
  private static final String ROUNDS = "moothall_poll_rounds";
  private static final String UNANSWERED = "moothall_poll_unanswered";
  private static final String PASSED_BY = "moothall_poll_passed_by";
  private static final String AUTH_BROKEN = "moothall_auth_broken";
  private static final List<String> COUNTERS = List.of(ROUNDS, UNANSWERED, PASSED_BY, AUTH_BROKEN);

  private final Intake intake;
  private final MeterRegistry meters;
  private final Map<String, Complete> complete = new ConcurrentHashMap<>();
  private final Map<String, Long> found = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private final Set<String> setAside =
      Collections.newSetFromMap(new ConcurrentHashMap<String, Boolean>());

  PollingNotes(Intake intake, MeterRegistry meters) {
    this.intake = intake;
    this.meters = meters;
  }

  /**
   * How far a page has been read completely.
   *
   * @param begunAt when the last complete round began
   * @param since comments written from then on were wanted by the last thorough one; null before
   *     the first
   * @param listed how many comments the platform showed in that; null likewise
   */
  public record Complete(Instant begunAt, @Nullable Instant since, @Nullable Integer listed) {

    private static Complete after(@Nullable Complete before, PollRound round, int listed) {
      if (round.getThorough()) {
        return new Complete(round.getBegunAt(), round.getSince(), listed);
      }
      return before == null
          ? new Complete(round.getBegunAt(), null, null)
          : new Complete(round.getBegunAt(), before.since(), before.listed());
    }
  }

  /** Whether the platform refuses our sign-in for the page, or there is none. */
  public boolean isSignInBroken(String pageId) {
    return refused.contains(pageId);
  }

  public Optional<Complete> lastComplete(String pageId) {
    return Optional.ofNullable(complete.get(pageId));
  }

  /** How many events of the page were news when they were asked for, since the start. */
  public long found(String pageId) {
    return found.getOrDefault(pageId, 0L);
  }

  /** From now on the page's counters are there, at zero if nothing has happened. */
  void expect(PageRegistered page) {
    intake.expect(page);
    for (String name : COUNTERS) {
      counter(name, page);
    }
    for (CommentKind kind : CommentKind.values()) {
      foundByAsking(page, kind);
    }
  }

  void complete(PageRegistered page, int listed, PollRound round) {
    complete.compute(page.getPageId(), (_, before) -> Complete.after(before, round, listed));
    counter(ROUNDS, page).increment();
  }

  /** What no webhook had brought, or none could. */
  void found(PageRegistered page, List<CommentReceived> news) {
    intake.published(news);
    found.merge(page.getPageId(), (long) news.size(), Long::sum);
    for (CommentReceived event : news) {
      foundByAsking(page, event.getKind()).increment();
    }
  }

  void unanswered(PageRegistered page) {
    counter(UNANSWERED, page).increment();
  }

  /** The next thorough round tries again. */
  void passedBy(PageRegistered page) {
    counter(PASSED_BY, page).increment();
  }

  void answered(PageRegistered page) {
    refused.remove(page.getPageId());
  }

  /** Whether its sign-in is broken is for whoever asks it now to say. */
  void askedElsewhere(PageRegistered page) {
    refused.remove(page.getPageId());
  }

  void authBroken(PageRegistered page) {
    refused.add(page.getPageId());
    counter(AUTH_BROKEN, page).increment();
  }

  /** The same entry stands in the list round after round; one dead letter is enough. */
  void unreadable(PageRegistered page, Heard.Unread entry) {
    if (setAside.size() < MOST_REMEMBERED && setAside.add(CommentVersion.sha256Of(entry.raw()))) {
      intake.setAside(page.getPlatform(), page.getPageId(), entry.raw(), entry.why());
    }
  }

  private Counter counter(String name, PageRegistered page) {
    return meters.counter(name, "page", page.getPageId());
  }

  private Counter foundByAsking(PageRegistered page, CommentKind kind) {
    return meters.counter(
        "moothall_comments_found_by_asking", "page", page.getPageId(), "kind", kind.name());
  }
}

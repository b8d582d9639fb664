package moothall.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import moothall.events.ActionCompleted;
import moothall.events.ActionRequested;
import moothall.events.CallsSetAside;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.events.PolicyPublished;
import moothall.events.PollCursor;
import moothall.events.ReferralRaised;
import moothall.events.ReplayRequested;
import moothall.events.SignalRaised;
import moothall.events.VerdictReached;

/** The catalogue: every topic once, and the only place in which a topic is named. */
public final class Topics {

  private static final int PARTITIONS = 4;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration QUARTER = Duration.ofDays(90);
  private static final Duration YEAR = Duration.ofDays(365);

  public static final Topic<CommentReceived> COMMENTS_RECEIVED =
      new Topic<>(
          "moothall.comments.received.v1",
          CommentReceived.class,
          "comment id",
          PARTITIONS,
          Optional.of(MONTH),
          true,
          "ingest",
          "moderation-streams, ingest",
          "A comment was created, edited or removed on an approved page.");

  public static final Topic<VerdictReached> VERDICTS =
      new Topic<>(
          "moothall.verdicts.v1",
          VerdictReached.class,
          "comment id",
          PARTITIONS,
          Optional.of(MONTH),
          true,
          "moderation-streams",
          "escalation, ingest",
          "The verdict on one version of a comment, with the comment itself and the reasons.");

  public static final Topic<SignalRaised> SIGNALS =
      new Topic<>(
          "moothall.signals.v1",
          SignalRaised.class,
          "digest of whom or what it is about",
          PARTITIONS,
          Optional.of(MONTH),
          true,
          "moderation-streams",
          "escalation",
          "What only several comments together show: an amendment to the verdict on one of them.");

  public static final Topic<ActionRequested> ACTIONS =
      new Topic<>(
          "moothall.actions.v1",
          ActionRequested.class,
          "comment id",
          PARTITIONS,
          Optional.of(QUARTER),
          false,
          "escalation",
          "other systems of the council",
          "Escalation asked a platform to hide or unhide a comment.");

  public static final Topic<ActionCompleted> ACTION_RESULTS =
      new Topic<>(
          "moothall.action-results.v1",
          ActionCompleted.class,
          "comment id",
          PARTITIONS,
          Optional.of(QUARTER),
          false,
          "escalation",
          "other systems of the council",
          "What became of an action, named honestly.");

  public static final Topic<ReferralRaised> REFERRALS =
      new Topic<>(
          "moothall.referrals.v1",
          ReferralRaised.class,
          "referral id",
          1,
          Optional.of(YEAR),
          false,
          "escalation",
          "other systems of the council",
          "A police or safeguarding referral record was raised.");

  public static final Topic<PageRegistered> PAGES =
      new Topic<>(
          "moothall.pages.v1",
          PageRegistered.class,
          "page id",
          1,
          Optional.empty(),
          false,
          "ingest",
          "ingest, escalation",
          "The register of the council's official pages.");

  public static final Topic<PolicyPublished> POLICIES =
      new Topic<>(
          "moothall.policies.v1",
          PolicyPublished.class,
          "part of the policy",
          1,
          Optional.empty(),
          false,
          "moderation-streams",
          "moderation-streams, escalation",
          "What comments are judged by, rule by rule, for people to read; nobody judges by it.");

  public static final Topic<PollCursor> CURSORS =
      new Topic<>(
          "moothall.ingest.cursors.v1",
          PollCursor.class,
          "page id",
          PARTITIONS,
          Optional.empty(),
          false,
          "ingest",
          "ingest",
          "How far each page has been read by asking its platform, written with the comments in one transaction.");

  public static final Topic<CallsSetAside> CALLS_SET_ASIDE =
      new Topic<>(
          "moothall.ingest.calls-set-aside.v1",
          CallsSetAside.class,
          "name of the platform",
          1,
          Optional.empty(),
          false,
          "ingest",
          "ingest",
          "How much of a platform's allowance for a day reading has taken, written before it is used.");

  /** Original bytes; origin and reason stand in the headers named by {@link DeadLetter}. */
  public static final Topic<byte[]> DEAD_LETTERS =
      new Topic<>(
          "moothall.dead-letters.v1",
          byte[].class,
          "the original key",
          1,
          Optional.of(QUARTER),
          true,
          "ingest, moderation-streams, escalation",
          "operations, ingest, escalation",
          "A record or a delivery that could not be processed, byte for byte, for a person to look at and replay.");

  public static final Topic<ReplayRequested> REPLAYS =
      new Topic<>(
          "moothall.replays.v1",
          ReplayRequested.class,
          "number of the dead letter",
          1,
          Optional.of(QUARTER),
          false,
          "escalation",
          "ingest",
          "A person asked for a comment among the dead letters to be sent again; ingest, which alone writes comments, does it.");

  private Topics() {}

  public static List<Topic<?>> all() {
    return List.of(
        COMMENTS_RECEIVED,
        VERDICTS,
        SIGNALS,
        ACTIONS,
        ACTION_RESULTS,
        REFERRALS,
        PAGES,
        POLICIES,
        CURSORS,
        CALLS_SET_ASIDE,
        DEAD_LETTERS,
        REPLAYS);
  }

  /** Those that the service writes or reads. */
  public static List<Topic<?>> of(String service) {
    return all().stream()
        .filter(topic -> topic.isWrittenBy(service) || topic.isReadBy(service))
        .toList();
  }
}

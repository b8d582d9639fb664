package moothall.escalation.actions.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.LineFault;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.Refusal;
import moothall.contracts.youtube.StatusModel;
import moothall.contracts.youtube.YouTubeChannel;
import moothall.contracts.youtube.YouTubeComment;
import moothall.contracts.youtube.YouTubeFault;
import moothall.contracts.youtube.YouTubeServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.platforms.Act;
import moothall.platforms.file.PlatformsFile;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class YouTubeExecutorTest extends ActionExecutorContract {

  private static final String CHANNEL = "UCinvented-council";
  private static final YouTubeComment.Author RESIDENT =
      new YouTubeComment.Author("UCresident", "@resident");

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final YouTubeChannel channel = new YouTubeChannel(CHANNEL);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private YouTubeServer youtube;
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), YouTubeServer.REFRESH_TOKEN + "\n");
    Files.writeString(secrets.resolve("youtube.client-id"), YouTubeServer.CLIENT_ID);
    Files.writeString(secrets.resolve("youtube.client-secret"), YouTubeServer.CLIENT_SECRET);
    youtube = new YouTubeServer(channel, () -> now);
    executor = executorAt(youtube.address(), youtube.address().resolve("/token"));
  }

  @AfterEach
  void stop() {
    youtube.close();
    assertThat(youtube.violations()).as("requests that YouTube does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI api, URI tokens) {
    return new YouTubeExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(CHANNEL)),
        new Secrets(secrets),
        new YouTubeConfig(
            api,
            tokens,
            "youtube.client-id",
            "youtube.client-secret",
            10_000,
            5_000,
            Duration.ofMinutes(10)),
        ContractConfig.within(DEADLINE),
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        },
        meters);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GUIDE")
  void hidesAndShowsAgainWhereYouTubeTurnsOutToAllowIt(StatusModel model) {
    youtube.behaviour().allow(model);
    youtube.behaviour().spellOutPublished(true);
    String id = comment();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(show(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.look(show(id))).isEqualTo(new ReadBack.Seen(false));
    assertThat(channel.timesHidden(id)).isOne();
  }

  @Test
  void asksAPersonWhereYouTubeSaysThatItCannotBeHeld() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    youtube.behaviour().refuseBy(Refusal.NOT_SUPPORTED);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Rejected());
  }

  @Test
  void asksAPersonWhereItIsNotProcessedTimeAndAgain() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    String id = comment();
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isInstanceOf(ActionOutcome.RetryAfter.class);
    now = now.plusSeconds(30);
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void asksAPersonWhereYouTubeConfirmsAndDoesNothingTimeAndAgain() {
    youtube.behaviour().allow(StatusModel.GUIDE);
    youtube.behaviour().refuseBy(Refusal.SILENT);
    String id = comment();
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide)).isEqualTo(new ReadBack.Seen(false));
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Rejected());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void believesWhatItSeesAndNotWhatWasConfirmed() {
    String id = comment();
    youtube.next(YouTubeFault.CONFIRMS_WITHOUT_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(platform().isHidden(id)).isFalse();
  }

  @Test
  void triesAgainWhatWasNotProcessedOnce() {
    String id = comment();
    youtube.next(YouTubeFault.PROCESSING_FAILURE);
    Order hide = hide(id);

    assertThat(executor.perform(hide)).isInstanceOf(ActionOutcome.RetryAfter.class);
    now = now.plusSeconds(30);
    assertThat(executor.perform(hide)).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void findsAHeldCommentAmongTheHeldWhereItsOwnListingIsSilent() {
    youtube.behaviour().showHeldById(false);
    for (int older = 0; older < 120; older++) {
      held(comment());
    }
    String id = comment();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    channel.remove(id);
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void hidesAnswersHoweverYouTubeListsThem(boolean byId, boolean amongTheHeld) {
    youtube.behaviour().showHeldById(byId);
    youtube.behaviour().listHeldAnswers(amongTheHeld);
    String id = answer();

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(platform().isHidden(id)).isTrue();
    assertThat(executor.look(hide(id)))
        .isEqualTo(
            byId || amongTheHeld
                ? new ReadBack.Seen(true)
                : new ReadBack.NotSeen(new ActionOutcome.Gone()));
  }

  @Test
  void fetchesOneAccessTokenForManyRequests() {
    for (int request = 0; request < 5; request++) {
      executor.look(hide(comment()));
    }
    assertThat(youtube.refreshes()).isOne();

    now = now.plus(Duration.ofHours(1));
    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(youtube.refreshes()).isEqualTo(2);
  }

  @Test
  void replacesARefusedAccessTokenOnce() {
    executor.look(hide(comment()));
    youtube.revokeAccessTokens();
    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(youtube.refreshes()).isEqualTo(2);

    youtube.next(YouTubeFault.AUTH_ERROR, YouTubeFault.AUTH_ERROR);
    String id = comment();
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(youtube.changes(id)).isEqualTo(2);
  }

  @Test
  void saysOnceThatTheConsentIsGoneAndSendsNothingMore() throws IOException {
    youtube.killRefreshToken(true);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(youtube.calls()).hasSize(1);
    assertThat(meters.counter("moothall_auth_broken", "page", "approved").count()).isOne();

    youtube.killRefreshToken(false);
    now = now.plus(Duration.ofMinutes(10));
    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void saysThatItHasNoClient() throws IOException {
    Files.delete(secrets.resolve("youtube.client-secret"));

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(youtube.calls()).isEmpty();
  }

  @Test
  void comesBackWhereNobodyHandsOutTokens() {
    ActionExecutor cutOff = executorAt(youtube.address(), URI.create("http://127.0.0.1:1/token"));

    assertThat(cutOff.perform(hide(comment()))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(youtube.calls()).isEmpty();
  }

  @Test
  void waitsUntilMidnightInCaliforniaWhenTheQuotaIsSpent() {
    String id = comment();
    youtube.next(YouTubeFault.QUOTA_EXCEEDED);

    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofHours(23)));
    long before = youtube.calls().size();
    for (int storm = 0; storm < 500; storm++) {
      executor.perform(hide(id));
    }
    assertThat(youtube.calls()).as("requests until then").hasSize((int) before);
    now = now.plus(Duration.ofHours(23));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void leavesToReadingWhatTheFileOfPlatformsPromisesIt() {
    Allowance allowance = executor.allowance().orElseThrow();
    var quota =
        PlatformsFile.shipped().find("youtube").orElseThrow().limits().allowances().getFirst();
    assertThat(allowance.units()).isEqualTo(quota.units() - quota.unitsForReading());
    assertThat(allowance.scope()).isEqualTo(Allowance.Scope.ALL_PAGES_TOGETHER);
    assertThat(quota.costs().of(Act.HIDE)).hasValue(50);

    executor.perform(hide(comment()));

    assertThat(youtube.unitsSpent()).isBetween(51, allowance.costs().change());
  }

  @Test
  void takesTroubleForNoAnswer() {
    youtube.next(YouTubeFault.BACKEND_ERROR);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  private void held(String id) {
    channel.set(id, ModerationStatus.HELD);
  }

  private Order show(String id) {
    return order(id, ActionKind.UNHIDE, PageOf.APPROVED);
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    URI nobody = URI.create("http://127.0.0.1:1");
    return executorAt(nobody, nobody.resolve("/token"));
  }

  @Override
  protected String comment() {
    String id = nothing();
    channel.put(YouTubeComment.onVideo(id, "dQinvented1", RESIDENT, "words", clockOf(id)));
    return id;
  }

  /** Each later than the next: the list of held comments is newest first, and has the last last. */
  private static Instant clockOf(String id) {
    return Instant.EPOCH.minusSeconds(Long.parseLong(id.substring("UgInvented-".length())));
  }

  private String answer() {
    YouTubeComment thread = channel.find(comment()).orElseThrow();
    YouTubeComment answer = thread.answered("9ab_CD", RESIDENT, "words", Instant.EPOCH);
    channel.put(answer);
    return answer.id();
  }

  @Override
  protected String nothing() {
    return "UgInvented-" + number.incrementAndGet();
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> youtube.next(YouTubeFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> youtube.killRefreshToken(true);
          case FORBIDS_IT -> youtube.next(YouTubeFault.FORBIDDEN);
          case REFUSES_IT -> youtube.next(YouTubeFault.NOT_SUPPORTED);
          default -> youtube.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return channel.status(nativeId) != ModerationStatus.PUBLISHED;
      }

      @Override
      public long changes(String nativeId) {
        return youtube.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return youtube.looks(nativeId);
      }
    };
  }
}

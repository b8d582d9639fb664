package moothall.escalation.actions.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import moothall.contracts.serving.LineFault;
import moothall.contracts.youtube.ModerationStatus;
import moothall.contracts.youtube.YouTubeComment;
import moothall.contracts.youtube.YouTubeFault;
import moothall.contracts.youtube.YouTubeServer;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ActsForPeopleContract;
import moothall.escalation.actions.Allowance;
import moothall.escalation.domain.ActionOutcome;
import moothall.platforms.Act;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YouTubeExecutorTest extends ActionExecutorContract implements ActsForPeopleContract {

  private final YouTubeUnderTest here;
  private final YouTubeServer youtube;
  private final ActionExecutor executor;

  YouTubeExecutorTest(@TempDir Path secrets) throws IOException {
    here = new YouTubeUnderTest(secrets);
    youtube = here.server();
    executor = here.executor();
  }

  @AfterEach
  void stop() {
    here.stop();
  }

  @Test
  void waitsUntilMidnightInCaliforniaWhenTheQuotaIsSpent() {
    String id = here.comment();
    youtube.next(YouTubeFault.QUOTA_EXCEEDED);

    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofHours(23)));
    long before = youtube.calls().size();
    for (int storm = 0; storm < 500; storm++) {
      executor.perform(hide(id));
    }
    assertThat(youtube.calls()).as("requests until then").hasSize((int) before);
    here.pass(Duration.ofHours(23));
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

    executor.perform(hide(here.comment()));

    assertThat(youtube.unitsSpent()).isBetween(51, allowance.costs().change());
  }

  @Test
  void takesTroubleForNoAnswer() {
    youtube.next(YouTubeFault.BACKEND_ERROR);

    assertThat(executor.perform(hide(here.comment())))
        .isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    URI nobody = URI.create("http://127.0.0.1:1");
    return here.executorAt(nobody, nobody.resolve("/token"));
  }

  @Override
  protected String comment() {
    return here.comment();
  }

  @Override
  protected String nothing() {
    return here.nothing();
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
        return here.isHidden(nativeId);
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

  @Override
  public Place place() {
    return new Place() {
      @Override
      public ActionExecutor executor() {
        return YouTubeExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return YouTubeExecutorTest.this.comment();
      }

      @Override
      public boolean exists(String nativeId) {
        return here.channel().status(nativeId) != ModerationStatus.REJECTED;
      }

      @Override
      public List<String> replies(String nativeId) {
        return here.channel().answers(nativeId).stream().map(YouTubeComment::text).toList();
      }
    };
  }
}

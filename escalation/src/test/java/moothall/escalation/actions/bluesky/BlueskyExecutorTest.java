package moothall.escalation.actions.bluesky;

import static moothall.escalation.actions.bluesky.BlueskyUnderTest.COUNCIL;
import static moothall.escalation.actions.bluesky.BlueskyUnderTest.JO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import moothall.contracts.bluesky.BlueskyFault;
import moothall.contracts.bluesky.BlueskyPost;
import moothall.contracts.bluesky.BlueskyServer;
import moothall.contracts.bluesky.Xrpc;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.Allowance;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.actions.ReportsContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ReportGround;
import moothall.platforms.Act;
import moothall.platforms.file.PlatformsFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlueskyExecutorTest extends ActionExecutorContract
    implements RepliesContract, ReportsContract {

  private final BlueskyUnderTest here;
  private final BlueskyServer bluesky;
  private final ActionExecutor executor;

  BlueskyExecutorTest(@TempDir Path secrets) throws IOException {
    here = new BlueskyUnderTest(secrets);
    bluesky = here.server();
    executor = here.executor();
  }

  @AfterEach
  void stop() {
    here.stop();
  }

  @Test
  void hidesAnswersAtAnyDepthOfOurThreads() {
    String first = here.answerTo(here.thread());
    String deep = here.answerTo(here.network().find(first).orElseThrow());

    assertThat(executor.perform(hide(deep))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.network().isHidden(deep)).isTrue();
    assertThat(here.network().isHidden(first)).isFalse();
  }

  /** What stands in somebody else's thread, or in none, only its author can hide. */
  @Test
  void touchesNoThreadButTheCouncils() {
    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    BlueskyPost theirs = here.posted(BlueskyPost.of(JO, here.key(), "A thread of Jo's", now));
    String inTheirs =
        here.answerTo(here.posted(theirs.answered(COUNCIL, here.key(), "Hello", now)));
    String mention =
        here.posted(BlueskyPost.of(JO, here.key(), "Hear", now).mentioning(COUNCIL.did())).uri();

    assertThat(executor.perform(hide(inTheirs))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(executor.perform(hide(mention))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(bluesky.asked(Xrpc.PUT_RECORD)).isZero();
    assertThat(bluesky.asked(Xrpc.GET_RECORD)).isZero();
  }

  @Test
  void leavesWhatABlockHidesToAPerson() {
    String id = here.comment();
    here.network().block(JO.did());

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(executor.look(hide(id)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Forbidden()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void knowsBothWaysInWhichAPostIsSaidToBeMissing(boolean error) {
    bluesky.behaviour().answerMissingWithAnError(error);

    assertThat(executor.perform(hide(here.nothing()))).isEqualTo(new ActionOutcome.Gone());
  }

  @Test
  void asksForNothingUnderAnIdThatIsNone() {
    for (String id : new String[] {"17", "at://did:plc:x/app.bsky.feed.like/3l", "at://a b/c/d"}) {
      assertThat(executor.perform(order(id, ActionKind.HIDE, PageOf.APPROVED)))
          .isEqualTo(new ActionOutcome.Unsupported());
    }
    assertThat(bluesky.calls()).isEmpty();
  }

  /** Nothing has been asked for while the thread or its gate was read. */
  @ParameterizedTest
  @EnumSource(names = {"GET_POST_THREAD", "GET_RECORD"})
  void comesBackLaterWhereReadingFails(Xrpc reading) {
    String id = here.comment();
    bluesky.letFaultsMeet(reading);
    bluesky.next(LineFault.TALKS_NONSENSE_AFTER_DOING_IT);
    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);

    bluesky.next(BlueskyFault.UPSTREAM_FAILURE);
    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(here.changes(id)).isZero();

    bluesky.next(BlueskyFault.UPSTREAM_FAILURE);
    assertThat(executor.look(hide(id)))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.UnknownOutcome()));
  }

  @Test
  void doesNotKnowWhatA200WithoutABodyMeans() {
    String id = here.comment();
    bluesky.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  /** Answering is open to everybody, hiding to whoever began the thread. */
  @Test
  void answersInAnybodysThreadAndSaysWhereItBegan() {
    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    BlueskyPost theirs = here.posted(BlueskyPost.of(JO, here.key(), "A thread of Jo's", now));
    String deep = here.answerTo(theirs);

    assertThat(executor.perform(reply(theirs.uri()))).isEqualTo(new ActionOutcome.Done());
    assertThat(executor.perform(reply(deep))).isEqualTo(new ActionOutcome.Done());
    assertThat(here.network().answersTo(deep))
        .singleElement()
        .satisfies(it -> assertThat(it.root()).isEqualTo(theirs.uri()));
    assertThat(executor.perform(reply(here.nothing()))).isEqualTo(new ActionOutcome.Gone());
  }

  @Test
  void answersNobodyWhomABlockHides() {
    String id = here.comment();
    here.network().block(JO.did());

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Forbidden());
    assertThat(bluesky.asked(Xrpc.CREATE_RECORD)).isZero();
  }

  @Test
  void saysNothingYetWhereItCannotReadWhatItAnswers() {
    String id = here.comment();
    bluesky.letFaultsMeet(Xrpc.GET_POST_THREAD);
    bluesky.next(BlueskyFault.UPSTREAM_FAILURE);

    assertThat(executor.perform(reply(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(bluesky.asked(Xrpc.CREATE_RECORD)).isZero();
  }

  /** A resident may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    String id = here.comment();
    here.posted(
        here.network()
            .find(id)
            .orElseThrow()
            .answered(JO, here.key(), "Thank you.", Instant.parse("2026-11-22T09:00:00Z")));

    assertThat(executor.look(reply(id))).isEqualTo(new ReadBack.NotAnswered());
  }

  private static Order reply(String id) {
    return RegisterOfTheContract.reply("bluesky", id, "Thank you.");
  }

  @Test
  void leavesTheAccountAloneAsLongAsItIsTold() {
    String id = here.comment();
    bluesky.next(BlueskyFault.RATE_LIMITED);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor.perform(hide(id)))
          .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    }
    assertThat(here.changes(id)).isOne();
    here.pass(Duration.ofMinutes(5));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void keepsWithinWhatTheFileOfPlatformsSays() {
    Allowance allowance = executor.allowance().orElseThrow();
    var hourly =
        PlatformsFile.shipped().find("bluesky").orElseThrow().limits().allowances().getFirst();

    assertThat(allowance.units()).isLessThan(hourly.units());
    assertThat(hourly.costs().of(Act.HIDE)).hasValue(allowance.costs().change());
    assertThat(allowance.scope()).isEqualTo(Allowance.Scope.EACH_PAGE);
    assertThat(allowance.window()).isEqualTo(new Allowance.Lasting(Duration.ofHours(1)));
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return here.executorAt(URI.create("http://127.0.0.1:1"));
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
          case IS_BUSY -> bluesky.next(BlueskyFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> bluesky.changePassword("another-one");
          case FORBIDS_IT -> bluesky.next(BlueskyFault.FORBIDDEN);
          case REFUSES_IT -> bluesky.next(BlueskyFault.INVALID_REQUEST);
          default -> bluesky.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return here.network().isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return here.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return here.looks(nativeId);
      }
    };
  }

  @Test
  void believesNoReportThatTheAnswerDoesNotName() {
    String id = here.comment();
    bluesky.next(BlueskyFault.SAYS_NOTHING_OF_IT);

    assertThat(
            executor.perform(
                RegisterOfTheContract.report(
                    "bluesky", id, ReportGround.SPAM, "Again.", PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  @Override
  public Reporting reporting() {
    return new Reporting() {
      @Override
      public ActionExecutor executor() {
        return executor;
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return here.comment();
      }

      @Override
      public String nothing() {
        return here.nothing();
      }

      @Override
      public List<String> reports(String nativeId) {
        return bluesky.reports(nativeId);
      }
    };
  }

  @Override
  public RepliesContract.Place place() {
    return new RepliesContract.Place() {
      @Override
      public ActionExecutor executor() {
        return executor;
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return here.comment();
      }

      @Override
      public List<String> replies(String nativeId) {
        return here.network().answersTo(nativeId).stream().map(BlueskyPost::text).toList();
      }
    };
  }
}

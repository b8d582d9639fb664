package moothall.escalation.actions.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.mastodon.MastodonFault;
import moothall.contracts.mastodon.MastodonServer;
import moothall.contracts.mastodon.MastodonStatus;
import moothall.contracts.mastodon.MastodonStatuses;
import moothall.contracts.mastodon.MastodonVisibility;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ActionExecutorContract.PageOf;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.actions.BlocksContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PeopleExecutorContract;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.actions.ReportsContract;
import moothall.escalation.domain.ActionOutcome;
import moothall.escalation.domain.ReportGround;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MastodonExecutorTest extends PeopleExecutorContract
    implements BlocksContract, ReportsContract {

  private static final String NAME = "@resident ";

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(111_000_000);
  private final MastodonStatuses statuses = new MastodonStatuses();
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ClockOfTheTest clock = new ClockOfTheTest(() -> now);
  private final MastodonServer mastodon = new MastodonServer(statuses, clock);
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), MastodonServer.TOKEN + "\n");
    mastodon.spareLooks(true);
    executor = executorAt(mastodon.address());
  }

  @AfterEach
  void stop() {
    mastodon.close();
    assertThat(mastodon.violations()).as("requests that Mastodon does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address) {
    return new MastodonExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of("council@social.example")),
        new Secrets(secrets),
        new MastodonConfig(address, Duration.ofMinutes(10)),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        clock,
        new SimpleMeterRegistry());
  }

  /** Without the name nobody would be told that they were answered. */
  @Test
  void beginsWithTheNameOfWhomItAnswers() {
    String id = place().comment();
    executor.perform(reply(id));

    assertThat(statuses.ownAnswersTo(Long.parseLong(id))).containsExactly(NAME + "Thank you.");
  }

  @Test
  void doesNotSpeakInAnotherAccountsName() {
    mastodon.letTokenBelongTo("somebody");

    assertThat(executor.perform(reply(place().comment())))
        .isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(attempts()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRIVATE", "DIRECT"})
  void answersNoLetterInPublic(MastodonVisibility visibility) {
    long id = number.incrementAndGet();
    statuses.put(MastodonStatus.mention(id, null, "Jo", "words", now).seenBy(visibility));

    assertThat(executor.perform(reply(String.valueOf(id))))
        .isEqualTo(new ActionOutcome.Forbidden());
    assertThat(attempts()).isZero();
  }

  /** The key of the action is the server's own protection, beside ours. */
  @Test
  void isPostedOnceEvenIfItWereSentTwice() {
    String id = place().comment();
    Order order = reply(id);
    mastodon.next(LineFault.FAILS_AFTER_DOING_IT);

    executor.perform(order);

    assertThat(executor.perform(order)).isEqualTo(new ActionOutcome.Done());
    assertThat(place().replies(id)).hasSize(1);
  }

  @Test
  void saysNothingYetWhereItCannotReadWhatItAnswers() {
    mastodon.spareLooks(false);
    mastodon.next(LineFault.FAILS_WITHOUT_DOING_IT);

    assertThat(executor.perform(reply(place().comment())))
        .isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(attempts()).isZero();
  }

  @Test
  void leavesAServerAloneAsLongAsItSays() {
    String id = place().comment();
    mastodon.next(MastodonFault.RATE_LIMITED);
    var later = new ActionOutcome.RetryAfter(Duration.ofMinutes(4));

    assertThat(executor.perform(reply(id))).isEqualTo(later);
    assertThat(executor.perform(reply(place().comment()))).isEqualTo(later);
    now = now.plus(Duration.ofMinutes(4));
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Done());
  }

  /** A resident may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    long id = number.incrementAndGet();
    statuses.put(MastodonStatus.mention(id, null, "Jo", "words", now));
    statuses.put(
        MastodonStatus.mention(number.incrementAndGet(), id, "Al", NAME + "Thank you.", now));

    assertThat(executor.look(reply(String.valueOf(id)))).isEqualTo(new ReadBack.NotAnswered());
  }

  @Test
  void believesNoReportThatTheAnswerDoesNotName() {
    String id = place().comment();
    mastodon.next(MastodonFault.SAYS_NOTHING_OF_IT);

    assertThat(
            executor.perform(
                RegisterOfTheContract.report(
                    "mastodon", id, ReportGround.SPAM, "Again.", PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.UnknownOutcome());
  }

  @Test
  void doesNotTakeAnotherMachinesNoForAnAbsence() {
    mastodon.next(MastodonFault.NOT_FOUND_BEFORE_IT);

    assertThat(executor.perform(reply(place().comment()))).isEqualTo(new ActionOutcome.Rejected());
  }

  private static Order reply(String id) {
    return RegisterOfTheContract.reply("mastodon", id, "Thank you.");
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"));
  }

  @Override
  protected String nothing() {
    return String.valueOf(number.incrementAndGet());
  }

  @Override
  protected long attempts() {
    return mastodon.calls().stream().filter("POST /api/v1/statuses"::equals).count();
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
        switch (trouble) {
          case IS_BUSY -> mastodon.next(MastodonFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> withdrawTheToken();
          case FORBIDS_IT -> mastodon.next(MastodonFault.OUT_OF_SCOPE);
          case REFUSES_IT -> mastodon.next(MastodonFault.INVALID);
          default -> mastodon.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public String comment() {
        long id = number.incrementAndGet();
        statuses.put(MastodonStatus.mention(id, null, "Jo Example", "words", now));
        return String.valueOf(id);
      }

      // Without the name that each begins with.
      @Override
      public List<String> replies(String nativeId) {
        return statuses.ownAnswersTo(Long.parseLong(nativeId)).stream()
            .map(it -> it.substring(NAME.length()))
            .toList();
      }
    };
  }

  @Override
  public Blocking blocking() {
    return new Blocking() {
      @Override
      public ActionExecutor executor() {
        return executor;
      }

      @Override
      public void next(Trouble trouble) {
        place().next(trouble);
      }

      @Override
      public String comment() {
        long id = number.incrementAndGet();
        statuses.put(MastodonStatus.mention(id, null, "Jo", "words", now).by("11" + id));
        return String.valueOf(id);
      }

      @Override
      public String nothing() {
        return MastodonExecutorTest.this.nothing();
      }

      @Override
      public boolean isBlocked(String nativeId) {
        return mastodon.hasBlocked("11" + nativeId);
      }
    };
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
        place().next(trouble);
      }

      @Override
      public String comment() {
        return place().comment();
      }

      @Override
      public String nothing() {
        return MastodonExecutorTest.this.nothing();
      }

      @Override
      public List<String> reports(String nativeId) {
        return mastodon.reports(nativeId);
      }
    };
  }

  private void withdrawTheToken() {
    try {
      Files.writeString(secrets.resolve("good"), "withdrawn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

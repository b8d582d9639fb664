package moothall.escalation.actions.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.serving.LineFault;
import moothall.contracts.wordpress.WordPressComment;
import moothall.contracts.wordpress.WordPressFault;
import moothall.contracts.wordpress.WordPressServer;
import moothall.contracts.wordpress.WordPressSite;
import moothall.contracts.wordpress.WordPressStatus;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ActsForPeopleContract;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordPressExecutorTest extends ActionExecutorContract implements ActsForPeopleContract {

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(40);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WordPressSite site = new WordPressSite();
  private final WordPressServer wordpress = new WordPressServer(site);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), WordPressServer.CREDENTIALS + "\n");
    wordpress.spareLooks(true);
    executor = executorAt(wordpress.address().toString());
  }

  @AfterEach
  void stop() {
    wordpress.close();
    assertThat(wordpress.violations()).as("requests that WordPress does not know").isEmpty();
  }

  private ActionExecutor executorAt(String address) {
    return new WordPressExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(address)),
        new Secrets(secrets),
        new WordPressConfig(Duration.ofMinutes(10)),
        ContractConfig.within(DEADLINE),
        new ClockOfTheTest(() -> now),
        meters);
  }

  @ParameterizedTest
  @EnumSource(names = {"SPAM", "TRASH"})
  void leavesWhatSomebodyThrewAwayWhereItIs(WordPressStatus status) {
    String id = comment();
    site.set(Long.parseLong(id), status);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor.perform(show(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
    assertThat(site.status(Long.parseLong(id))).isEqualTo(status);
    assertThat(wordpress.changes(id)).isZero();
  }

  @Test
  void believesNoAnswerThatIsAboutNoComment() {
    String id = comment();
    wordpress.next(WordPressFault.ANSWERS_WITHOUT_DOING_IT);

    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(false));
  }

  @Test
  void asksForNothingThatItCouldNotLookAtFirst() {
    String id = comment();
    wordpress.spareLooks(false);
    wordpress.next(LineFault.FAILS_WITHOUT_DOING_IT);

    assertThat(executor.perform(hide(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(wordpress.changes(id)).isZero();
  }

  @Test
  void leavesASiteAloneWhileItIsLookedAfter() {
    String id = comment();
    wordpress.next(WordPressFault.IN_MAINTENANCE);
    assertThat(executor.perform(hide(id)))
        .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(10)));
    int before = wordpress.calls().size();

    assertThat(executor.perform(hide(comment()))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(wordpress.calls()).hasSize(before);
    now = now.plus(Duration.ofMinutes(10));
    assertThat(executor.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void saysOnceThatThePasswordIsNotTaken() throws IOException {
    Files.writeString(secrets.resolve("good"), "moothall:withdrawn");
    for (int storm = 0; storm < 200; storm++) {
      assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(wordpress.calls()).hasSize(1);
    assertThat(meters.counter("moothall_auth_broken", "page", "approved").count()).isOne();

    Files.writeString(secrets.resolve("good"), WordPressServer.CREDENTIALS);
    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void sendsNoPasswordWithoutAName() throws IOException {
    Files.writeString(secrets.resolve("good"), "onlyapassword");

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
    assertThat(executor.look(hide(comment())))
        .isEqualTo(new ReadBack.NotSeen(new ActionOutcome.AuthBroken()));
    assertThat(wordpress.calls()).isEmpty();
  }

  @Test
  void doesNotTakeAnotherMachinesNoForAnAbsence() {
    wordpress.next(WordPressFault.NOT_FOUND_BEFORE_IT);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.Rejected());
  }

  /** The trash can be emptied by nobody but a person; what is in it can be fetched back. */
  @Test
  void deletesIntoTheTrashAndNothingForGood() {
    String id = comment();

    assertThat(executor.perform(delete(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(site.status(Long.parseLong(id))).isEqualTo(WordPressStatus.TRASH);

    wordpress.keepTrash(false);
    String kept = comment();
    assertThat(executor.perform(delete(kept))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(place().exists(kept)).isTrue();
  }

  @Test
  void saysNothingInHtml() {
    String id = comment();
    String words = "See <b>this</b> & that";

    executor.perform(RegisterOfTheContract.reply("wordpress", id, words));

    assertThat(site.answers(Long.parseLong(id)))
        .singleElement()
        .satisfies(
            it -> assertThat(it.typed()).isEqualTo("See &lt;b&gt;this&lt;/b&gt; &amp; that"));
  }

  /** Where our own user must wait for approval, nobody sees the reply yet. */
  @Test
  void doesNotCallAReplyDoneThatNobodySees() {
    String id = comment();
    Order reply = RegisterOfTheContract.reply("wordpress", id, "Thank you.");
    wordpress.holdReplies(true);

    assertThat(executor.perform(reply)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(reply)).isEqualTo(new ReadBack.NotAnswered());
  }

  @Test
  void looksWhetherADuplicateIsItsOwn() {
    String id = comment();
    Order reply = RegisterOfTheContract.reply("wordpress", id, "Thank you.");
    executor.perform(reply);

    assertThat(executor.perform(reply)).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(reply)).isEqualTo(new ReadBack.Answered());
    assertThat(site.answers(Long.parseLong(id))).hasSize(1);
  }

  private Order delete(String id) {
    return order(id, ActionKind.DELETE, PageOf.APPROVED);
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
    return executorAt("http://127.0.0.1:1");
  }

  @Override
  protected String comment() {
    long id = number.incrementAndGet();
    site.put(new WordPressComment(id, 3, 0, 0, "Jo Example", Instant.EPOCH, "words"));
    return String.valueOf(id);
  }

  @Override
  protected String nothing() {
    return String.valueOf(number.incrementAndGet());
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        switch (trouble) {
          case IS_BUSY -> wordpress.next(WordPressFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> wordpress.next(WordPressFault.NOT_RECOGNISED);
          case FORBIDS_IT -> wordpress.next(WordPressFault.FORBIDDEN);
          case REFUSES_IT -> wordpress.next(WordPressFault.INVALID);
          default -> wordpress.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return site.status(Long.parseLong(nativeId)) != WordPressStatus.APPROVED;
      }

      @Override
      public long changes(String nativeId) {
        return wordpress.changes(nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return wordpress.looks(nativeId);
      }
    };
  }

  @Override
  public Place place() {
    return new Place() {
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
        return WordPressExecutorTest.this.comment();
      }

      @Override
      public boolean exists(String nativeId) {
        return site.status(Long.parseLong(nativeId)) != WordPressStatus.TRASH;
      }

      // As they are shown.
      @Override
      public List<String> replies(String nativeId) {
        return site.answers(Long.parseLong(nativeId)).stream()
            .map(it -> it.typed().replace("&amp;", "&"))
            .toList();
      }
    };
  }
}

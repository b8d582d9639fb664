package moothall.escalation.actions.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.linkedin.LinkedInComment;
import moothall.contracts.linkedin.LinkedInFault;
import moothall.contracts.linkedin.LinkedInPage;
import moothall.contracts.linkedin.LinkedInServer;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ActionExecutorContract.Trouble;
import moothall.escalation.actions.ClockOfTheTest;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PeopleExecutorContract;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.RepliesContract;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkedInExecutorTest extends PeopleExecutorContract {

  private static final String ACCOUNT = "96072893";
  private static final String POST = "7094637247890620418";

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(7_094_977_717_598_625_792L);
  private final LinkedInPage page = new LinkedInPage(ACCOUNT);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ClockOfTheTest clock = new ClockOfTheTest(() -> now);
  private final LinkedInServer linkedin = new LinkedInServer(page, clock);
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), LinkedInServer.REFRESH_TOKEN + "\n");
    Files.writeString(secrets.resolve("linkedin.client-id"), LinkedInServer.CLIENT_ID);
    Files.writeString(secrets.resolve("linkedin.client-secret"), LinkedInServer.CLIENT_SECRET);
    executor = executorAt(linkedin.address(), true);
  }

  @AfterEach
  void stop() {
    linkedin.close();
    assertThat(linkedin.violations()).as("requests that LinkedIn does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address, boolean refreshes) {
    return new LinkedInExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        new Secrets(secrets),
        new LinkedInConfig(
            address,
            address.resolve(LinkedInServer.TOKEN),
            refreshes,
            LinkedInServer.VERSION,
            20,
            "linkedin.client-id",
            "linkedin.client-secret",
            Duration.ofMinutes(10)),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        clock,
        new SimpleMeterRegistry());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void believesTheHeaderThatNamesWhatWasMade(boolean alone) {
    linkedin.behaviour().sayOnlyInTheHeader(alone);

    assertThat(executor.perform(reply(comment()))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void answersAnAnswer() {
    String first = comment();
    String number = first.substring(first.indexOf(',') + 1);
    LinkedInComment deep =
        LinkedInComment.onPost(POST, number, "urn:li:person:a", "words", now)
            .answered(nextNumber(), "urn:li:person:b", "words", now);
    page.put(deep);

    assertThat(executor.perform(reply("activity:" + POST + "," + deep.number())))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(page.answers(deep.number())).hasSize(1);
  }

  @Test
  void getsAnotherTokenOnceWhereOneIsRevoked() {
    executor.perform(reply(comment()));
    linkedin.revokeAccessTokens();

    assertThat(executor.perform(reply(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(linkedin.refreshes()).isEqualTo(2);
  }

  @Test
  void usesAnAccessTokenWhereLinkedInGivesNoOther() throws IOException {
    Files.writeString(secrets.resolve("good"), linkedin.accessToken());
    ActionExecutor withIt = executorAt(linkedin.address(), false);

    assertThat(withIt.perform(reply(comment()))).isEqualTo(new ActionOutcome.Done());
    assertThat(linkedin.refreshes()).isZero();
    assertThat(withIt.neededFor(Optional.of("good"))).containsExactly("good");
    linkedin.revokeAccessTokens();
    assertThat(withIt.perform(reply(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @ParameterizedTest
  @CsvSource({"DAY_LIMIT, PT15H", "OTHER_LIMIT, PT15M"})
  void leavesLinkedInAloneAsLongAsItMust(LinkedInFault fault, Duration wait) {
    linkedin.next(fault);
    String id = comment();

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.RetryAfter(wait));
    int before = linkedin.calls().size();
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.RetryAfter(wait));
    assertThat(linkedin.calls()).hasSize(before);
    now = now.plus(wait);
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Done());
  }

  @ParameterizedTest
  @CsvSource({"VERSION_RETIRED, AuthBroken", "NOT_FOUND_BEFORE_LINKEDIN, UnknownOutcome"})
  void knowsOtherRefusals(LinkedInFault fault, String outcome) {
    linkedin.next(fault);

    assertThat(executor.perform(reply(comment())).getClass().getSimpleName()).isEqualTo(outcome);
  }

  /** A member may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    String id = comment();
    String number = id.substring(id.indexOf(',') + 1);
    page.put(
        LinkedInComment.onPost(POST, number, "urn:li:person:a", "words", now)
            .answered(nextNumber(), "urn:li:person:b", "Thank you.", now));

    assertThat(executor.look(reply(id))).isEqualTo(new ReadBack.NotAnswered());
  }

  @Test
  void asksForNothingUnderAnIdThatIsNone() {
    assertThat(executor.perform(reply("12"))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(linkedin.calls()).isEmpty();
  }

  private static Order reply(String id) {
    return RegisterOfTheContract.reply("linkedin", id, "Thank you.");
  }

  private String nextNumber() {
    return Long.toString(number.incrementAndGet());
  }

  private String comment() {
    String own = nextNumber();
    page.put(LinkedInComment.onPost(POST, own, "urn:li:person:invented", "words", now));
    return "activity:" + POST + "," + own;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"), true);
  }

  @Override
  protected String nothing() {
    return "activity:" + POST + "," + nextNumber();
  }

  @Override
  protected long attempts() {
    return linkedin.calls().stream()
        .filter(it -> it.startsWith("POST /rest/socialActions/"))
        .count();
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
          case IS_BUSY -> linkedin.next(LinkedInFault.OTHER_LIMIT);
          case DOES_NOT_KNOW_US ->
              linkedin.next(LinkedInFault.TOKEN_REVOKED, LinkedInFault.TOKEN_REVOKED);
          case FORBIDS_IT -> linkedin.next(LinkedInFault.ROLE_LOST);
          case REFUSES_IT -> linkedin.next(LinkedInFault.INVALID);
          default -> linkedin.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public String comment() {
        return LinkedInExecutorTest.this.comment();
      }

      @Override
      public List<String> replies(String nativeId) {
        return page.answers(nativeId.substring(nativeId.indexOf(',') + 1)).stream()
            .map(it -> String.valueOf(it.text()))
            .toList();
      }
    };
  }
}

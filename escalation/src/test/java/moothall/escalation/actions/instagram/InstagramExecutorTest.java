package moothall.escalation.actions.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.graph.GraphFault;
import moothall.contracts.instagram.InstagramAccount;
import moothall.contracts.instagram.InstagramComment;
import moothall.contracts.instagram.InstagramServer;
import moothall.contracts.serving.LineFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.escalation.actions.meta.MetaGraph;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.Secrets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstagramExecutorTest extends ActionExecutorContract {

  private static final String ACCOUNT = "17841405726653026";
  private static final String TOKEN = "EAAInventedAccountToken";
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(17919697626119712L);
  private final InstagramAccount account = new InstagramAccount(ACCOUNT, TOKEN);
  private InstagramServer instagram;
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(secrets.resolve("good"), TOKEN + "\n");
    Files.writeString(secrets.resolve("proof"), "invented app secret");
    instagram = new InstagramServer(account);
    executor = executorAt(instagram.address(), null);
  }

  @AfterEach
  void stop() {
    instagram.close();
    assertThat(instagram.violations()).as("requests that Instagram does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address, @Nullable String proof) {
    MetaGraph meta =
        new MetaGraph(
            new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
            new Secrets(secrets),
            ContractConfig.within(DEADLINE),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());
    return new InstagramExecutor(
        meta, new InstagramConfig(address, InstagramServer.VERSION, proof, Duration.ofMinutes(10)));
  }

  @Test
  void believesOnlyWhatItCanRead() {
    String spelt = comment();
    instagram.next(GraphFault.SPELLS_OUT_SUCCESS);
    assertThat(executor.perform(hide(spelt))).isEqualTo(new ActionOutcome.Done());

    String unsaid = comment();
    instagram.next(LineFault.SAYS_NOTHING_AFTER_DOING_IT);
    assertThat(executor.perform(hide(unsaid))).isEqualTo(new ActionOutcome.UnknownOutcome());
    assertThat(executor.look(hide(unsaid))).isEqualTo(new ReadBack.Seen(true));
  }

  /** Nobody says with which error; whichever it is, a person is told and nothing is repeated. */
  @ParameterizedTest
  @CsvSource({"100, Rejected", "10, Forbidden", "200, Forbidden"})
  void leavesTheAccountsOwnCommentToAPerson(int code, String outcome) {
    instagram.refuseOwnWith(code);
    String id = nothing();
    account.add(comment(id, ACCOUNT));

    assertThat(executor.perform(hide(id)).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(account.isHidden(id)).isFalse();
    assertThat(platform().changes(id)).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showsAgainWhatItHasHiddenWhetherOrNotItIsListed(boolean listed) throws Exception {
    instagram.listHidden(listed);
    String id = comment();
    executor.perform(hide(id));
    assertThat(listing().contains(id)).isEqualTo(listed);

    assertThat(executor.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    assertThat(executor.perform(order(id, ActionKind.UNHIDE, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Done());
    assertThat(listing()).contains(id);
  }

  @Test
  void leavesAThrottledAccountAloneForAsLongAsItSays() {
    instagram.next(GraphFault.RATE_LIMITED);
    executor.perform(hide(comment()));

    for (int storm = 0; storm < 100; storm++) {
      assertThat(executor.perform(hide(comment())))
          .isEqualTo(new ActionOutcome.RetryAfter(Duration.ofMinutes(5)));
    }
    assertThat(instagram.calls()).as("requests while it rests").hasSize(1);
  }

  @Test
  void doesNotCallACommentGoneWithATokenThatSeesNoAccount() throws IOException {
    Files.writeString(secrets.resolve("good"), InstagramAccount.FOREIGN_TOKEN);

    assertThat(executor.perform(hide(comment()))).isEqualTo(new ActionOutcome.AuthBroken());
  }

  @Test
  void provesItsTokenWhereTheAppDemandsIt() {
    ActionExecutor proving = executorAt(instagram.address(), "proof");
    String id = comment();

    assertThat(proving.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(proving.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    // openssl dgst -sha256 -hmac "invented app secret" of the token
    assertThat(instagram.proofs())
        .containsOnly("710f1293566db2022dfc255f9945e91011a61f7eea5ef963a058563d7cea279c");
  }

  private String listing() throws IOException, InterruptedException {
    URI list =
        instagram
            .address()
            .resolve(
                "/"
                    + InstagramServer.VERSION
                    + "/18172143295349192/comments?fields=id&access_token="
                    + TOKEN);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"), null);
  }

  @Override
  protected String comment() {
    String id = nothing();
    account.add(comment(id, "2105722729836161"));
    return id;
  }

  private static InstagramComment comment(String id, String author) {
    return new InstagramComment(id, "18172143295349192", null, author, "resident01", "words", NOW);
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
          case IS_BUSY -> instagram.next(GraphFault.RATE_LIMITED);
          case DOES_NOT_KNOW_US -> instagram.next(GraphFault.TOKEN_EXPIRED);
          case FORBIDS_IT -> instagram.next(GraphFault.PERMISSION_MISSING);
          case REFUSES_IT -> instagram.next(GraphFault.INVALID_PARAMETER);
          default -> instagram.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public boolean isHidden(String nativeId) {
        return account.isHidden(nativeId);
      }

      @Override
      public long changes(String nativeId) {
        return instagram.calls("POST", nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return instagram.calls("GET", nativeId);
      }
    };
  }
}

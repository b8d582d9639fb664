package moothall.escalation.actions.flickr;

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
import moothall.contracts.flickr.FlickrAccount;
import moothall.contracts.flickr.FlickrComment;
import moothall.contracts.flickr.FlickrFault;
import moothall.contracts.flickr.FlickrServer;
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

final class FlickrExecutorTest extends PeopleExecutorContract {

  private static final String ACCOUNT = "24541304@N00";

  @TempDir Path secrets;
  private final AtomicLong number = new AtomicLong(5_628_095_432L);
  private final FlickrAccount account = new FlickrAccount(ACCOUNT);
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final ClockOfTheTest clock = new ClockOfTheTest(() -> now);
  private final FlickrServer flickr = new FlickrServer(account, clock);
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.writeString(
        secrets.resolve("good"), FlickrServer.TOKEN + " " + FlickrServer.TOKEN_SECRET);
    Files.writeString(secrets.resolve("flickr.api-key"), FlickrServer.KEY);
    Files.writeString(secrets.resolve("flickr.api-secret"), FlickrServer.SECRET);
    flickr.spareLooks(true);
    executor = executorAt(flickr.address());
  }

  @AfterEach
  void stop() {
    flickr.close();
    assertThat(flickr.violations()).as("requests that Flickr does not know").isEmpty();
  }

  private ActionExecutor executorAt(URI address) {
    return new FlickrExecutor(
        new RegisterOfTheContract(Optional.empty(), Optional.of(ACCOUNT)),
        new Secrets(secrets),
        new FlickrConfig(
            address, "flickr.api-key", "flickr.api-secret", 300, Duration.ofMinutes(10)),
        ContractConfig.within(ActionExecutorContract.DEADLINE),
        clock,
        new SimpleMeterRegistry());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void knowsItsWordsHoweverTheyAreEscaped(boolean escaped) {
    flickr.behaviour().escapeWords(escaped);
    String id = place().comment();
    Order order = RegisterOfTheContract.reply("flickr", id, "\"Fish & chips\" <it's 3 > 2>");

    executor.perform(order);

    assertThat(executor.look(order)).isEqualTo(new ReadBack.Answered());
  }

  /** A resident may have said the same. */
  @Test
  void takesNobodyElsesWordsForItsOwn() {
    String id = place().comment();
    account.put(new FlickrComment(photo(id), "72199", "92023420@N00", "al", "Thank you.", now));

    assertThat(executor.look(reply(id))).isEqualTo(new ReadBack.NotAnswered());
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY, PT15M",
    "TOO_FAST, PT1M",
  })
  void leavesFlickrAloneAsLongAsItMust(FlickrFault fault, Duration wait) {
    String id = place().comment();
    flickr.next(fault);

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.RetryAfter(wait));
    int before = flickr.calls().size();
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.RetryAfter(wait));
    assertThat(flickr.calls()).hasSize(before);
    now = now.plus(wait);
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Done());
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, RetryAfter",
    "SIGNATURE_REFUSED, AuthBroken",
    "NOT_FOUND_BEFORE_FLICKR, Rejected"
  })
  void knowsOtherRefusals(FlickrFault fault, String outcome) {
    flickr.next(fault);

    assertThat(executor.perform(reply(place().comment())).getClass().getSimpleName())
        .isEqualTo(outcome);
  }

  @Test
  void saysNothingYetWhereItCannotSeeWhatItAnswers() {
    String id = place().comment();
    flickr.spareLooks(false);
    flickr.next(LineFault.FAILS_WITHOUT_DOING_IT);

    assertThat(executor.perform(reply(id))).isInstanceOf(ActionOutcome.RetryAfter.class);
    assertThat(attempts()).isZero();
  }

  @Test
  void saysNothingToACommentThatHasGoneThoughThePhotoStands() {
    String id = place().comment();
    account.remove(id);

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(executor.look(reply(id))).isEqualTo(new ReadBack.NotSeen(new ActionOutcome.Gone()));
    assertThat(attempts()).isZero();
  }

  @Test
  void saysNothingUnderAPhotoThatHasGone() {
    String id = place().comment();
    account.removePhoto(photo(id));

    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Gone());
    assertThat(attempts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1-2", "1-a-2", "1-2-3?"})
  void asksForNothingUnderAnIdThatIsNone(String id) {
    assertThat(executor.perform(reply(id))).isEqualTo(new ActionOutcome.Unsupported());
    assertThat(flickr.calls()).isEmpty();
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(executor.neededFor(Optional.of("good")))
        .containsExactlyInAnyOrder("good", "flickr.api-key", "flickr.api-secret");
  }

  private static Order reply(String id) {
    return RegisterOfTheContract.reply("flickr", id, "Thank you.");
  }

  private static String photo(String id) {
    return id.split("-", -1)[1];
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorAt(URI.create("http://127.0.0.1:1"));
  }

  @Override
  protected String nothing() {
    return "24541304-" + number.incrementAndGet() + "-721";
  }

  @Override
  protected long attempts() {
    return flickr.writes();
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
          case IS_BUSY -> flickr.next(FlickrFault.TOO_MANY);
          case DOES_NOT_KNOW_US -> withdrawTheToken();
          case FORBIDS_IT -> flickr.next(FlickrFault.NO_PERMISSION);
          case REFUSES_IT -> flickr.next(FlickrFault.REFUSED);
          default -> flickr.next(LineFault.valueOf(trouble.name()));
        }
      }

      @Override
      public String comment() {
        FlickrComment comment =
            new FlickrComment(
                Long.toString(number.incrementAndGet()),
                "72157629147135805",
                "92023420@N00",
                "jo",
                "words",
                now);
        account.put(comment);
        return comment.id();
      }

      @Override
      public List<String> replies(String nativeId) {
        return account.ownWords(photo(nativeId));
      }
    };
  }

  private void withdrawTheToken() {
    try {
      Files.writeString(secrets.resolve("good"), "72157-withdrawn withdrawn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

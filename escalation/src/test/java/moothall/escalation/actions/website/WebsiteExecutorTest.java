package moothall.escalation.actions.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.ActsForPeopleContract;
import moothall.escalation.actions.ContractConfig;
import moothall.escalation.actions.MoodyWebsite;
import moothall.escalation.actions.MoodyWebsite.Mood;
import moothall.escalation.actions.RegisterOfTheContract;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class WebsiteExecutorTest extends ActionExecutorContract implements ActsForPeopleContract {

  @TempDir Path secrets;
  private MoodyWebsite website;
  private ActionExecutor executor;

  @BeforeEach
  void start() throws IOException {
    Files.write(secrets.resolve("good"), MoodyWebsite.SECRET);
    website = new MoodyWebsite();
    executor = executorFor(website.callback());
  }

  @AfterEach
  void stop() {
    website.close();
  }

  private ActionExecutor executorFor(String callback) {
    return new WebsiteExecutor(
        new RegisterOfTheContract(Optional.of(callback), Optional.empty()),
        new Secrets(secrets),
        ContractConfig.within(DEADLINE));
  }

  @Override
  protected ActionExecutor executor() {
    return executor;
  }

  @Override
  protected ActionExecutor executorOfADeadPlatform() {
    return executorFor("http://127.0.0.1:1");
  }

  @Override
  protected String comment() {
    return "2026:11/" + UUID.randomUUID() + " é";
  }

  /** The website knows every comment, so it has to be told. */
  @Override
  protected String nothing() {
    String id = comment();
    website.forget(id);
    return id;
  }

  @Override
  protected Platform platform() {
    return new Platform() {
      @Override
      public void next(Trouble trouble) {
        website.next(Mood.valueOf(trouble.name()));
      }

      @Override
      public boolean isHidden(String nativeId) {
        return website.status(nativeId).equals("hidden");
      }

      @Override
      public long changes(String nativeId) {
        return website.requests("PATCH", nativeId);
      }

      @Override
      public long looks(String nativeId) {
        return website.requests("GET", nativeId);
      }
    };
  }

  @Override
  public Place place() {
    return new Place() {
      @Override
      public ActionExecutor executor() {
        return WebsiteExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return WebsiteExecutorTest.this.comment();
      }

      @Override
      public boolean exists(String nativeId) {
        return !website.status(nativeId).equals("gone");
      }

      @Override
      public List<String> replies(String nativeId) {
        return List.copyOf(website.replies(nativeId).values());
      }
    };
  }
}

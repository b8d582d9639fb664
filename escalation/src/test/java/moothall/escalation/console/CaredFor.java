package moothall.escalation.console;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import moothall.escalation.actions.PageRegister;

/** Every page, looked after as the test says. */
@Singleton
@Requires(property = "moothall.test.care")
final class CaredFor implements PageRegister {

  private volatile Care care = Care.UNSAID;
  private volatile Optional<String> region = Optional.empty();

  void are(Care wanted) {
    are(wanted, wanted.region());
  }

  /** On this page, and on those of the council together. */
  void are(Care wanted, Optional<String> regionOfTheCouncil) {
    care = wanted;
    region = regionOfTheCouncil;
  }

  @Override
  public Optional<String> regionOf(String councilId) {
    return region;
  }

  @Override
  public Optional<Page> find(String pageId) {
    return Optional.of(
        new Page(
            pageId,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            care));
  }
}

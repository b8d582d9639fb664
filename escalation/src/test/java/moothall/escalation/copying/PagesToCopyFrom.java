package moothall.escalation.copying;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import moothall.escalation.actions.PageNames;

/** A page that only people can read, and one that programs can. */
@Singleton
@Requires(property = "moothall.test.copying")
final class PagesToCopyFrom implements PageNames {

  @Override
  public List<Named> approved() {
    return List.of(
        new Named("town-nextdoor", "nextdoor", "Ambermere on Nextdoor"),
        new Named("town-facebook", "facebook", "Ambermere on Facebook"));
  }
}

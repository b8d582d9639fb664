package moothall.escalation.subjects;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import moothall.escalation.BackgroundLoop;
import moothall.escalation.Bell;
import moothall.escalation.store.AuthorComments;
import moothall.escalation.store.Database;

/** Makes what an earlier release stored findable by its author, some at a time. */
@Context
final class LabelOldAuthors {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final BackgroundLoop loop;

  LabelOldAuthors(Database database, AuthorComments authors) {
    this.loop =
        new BackgroundLoop(
            "label-old-authors",
            new Bell(),
            PAUSE,
            () -> database.inTransaction(authors::labelSome));
  }

  @PreDestroy
  void close() {
    loop.close();
  }
}

package moothall.escalation.reading;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import moothall.escalation.actions.PageRegister;
import moothall.escalation.domain.Case;

/** Whether somebody looks after a page just now. It is only told: no clock and no hide waits. */
@Singleton
public final class LookingAfter {

  private final Optional<PageRegister> register;
  private final Clock clock;

  LookingAfter(Optional<PageRegister> register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /**
   * When somebody is there again for the page of a case that waits for a person; empty while
   * somebody is there, where nobody said, and once the case is decided.
   */
  public Optional<Instant> nobodyUntil(Case it) {
    return register
        .filter(_ -> !it.isDecided())
        .flatMap(pages -> pages.find(it.commentId().pageId()))
        .flatMap(page -> page.care().hours())
        .flatMap(hours -> hours.nextAfter(clock.instant()));
  }
}

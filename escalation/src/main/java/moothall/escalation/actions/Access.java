package moothall.escalation.actions;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * With what a page is acted on.
 *
 * @param pageId id in our register
 * @param account the platform's own id of the page
 * @param token what the page's secret holds; never printed
 * @param mayAskAgain see {@link Order#mayAskAgain}
 * @param begun when the worker began to ask, by {@link System#nanoTime}
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one request
public record Access(
    String pageId, String account, byte[] token, BooleanSupplier mayAskAgain, long begun) {

  /** Begins now. */
  Access(String pageId, String account, byte[] token, BooleanSupplier mayAskAgain) {
    this(pageId, account, token, mayAskAgain, System.nanoTime());
  }

  /**
   * Whether so much time has passed that nothing may be sent any more: another worker may have the
   * intent by then, and have found that a person wants the opposite.
   */
  public boolean isOlderThan(Duration latest) {
    return System.nanoTime() - begun > latest.toNanos();
  }

  @Override
  public String toString() {
    return "Access[" + pageId + "]";
  }
}

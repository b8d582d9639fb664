package moothall.ingest.polling;

import moothall.events.PageRegistered;

/**
 * A page of ours and what its platform lets us read it with.
 *
 * @param page as the register has it
 * @param token value of the page's secret, empty if it has none; never printed
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one question
public record Account(PageRegistered page, byte[] token) {

  /** The platform's own id of the page; empty where it has none. */
  public String id() {
    return page.getAccount() == null ? "" : page.getAccount();
  }

  @Override
  public String toString() {
    return "Account[" + page.getPageId() + "]";
  }
}

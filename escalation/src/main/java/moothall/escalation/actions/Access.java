package moothall.escalation.actions;

/**
 * With what a page is acted on.
 *
 * @param pageId id in our register
 * @param account the platform's own id of the page
 * @param token what the page's secret holds; never printed
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one request
public record Access(String pageId, String account, byte[] token) {

  @Override
  public String toString() {
    return "Access[" + pageId + "]";
  }
}

package moothall.escalation.actions.facebook;

/**
 * With what a page is acted on.
 *
 * @param pageId id in our register
 * @param account Facebook's number of the page
 * @param token the page's access token; never printed
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one request
record Access(String pageId, String account, byte[] token) {

  @Override
  public String toString() {
    return "Access[" + pageId + "]";
  }
}

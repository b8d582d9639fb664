package moothall.ingest.feed;

import moothall.contracts.feed.FeedComment;
import moothall.contracts.feed.FeedFault;
import moothall.contracts.feed.FeedServer;
import moothall.contracts.serving.ContractServer;
import moothall.ingest.CommentListingContract;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;

class FeedListingTest extends CommentListingContract {

  private final FeedServer server = new FeedServer();
  private final FeedListing listing = Feeds.listing(DEADLINE);

  @Override
  protected ContractServer<?> server() {
    return server;
  }

  @Override
  protected CommentListing listing() {
    return listing;
  }

  @Override
  protected Account account() {
    return Feeds.account(server.feed(), FeedServer.CREDENTIALS);
  }

  @Override
  protected Account accountWithADeadToken() {
    return Feeds.account(server.feed(), "moothall:withdrawn");
  }

  @Override
  protected void write(Written it) {
    String text = String.valueOf(it.text());
    server.put(
        new FeedComment(
            it.number(),
            it.parent() == null ? null : Long.valueOf(it.parent()),
            it.author(),
            "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>",
            it.at(),
            it.at()));
  }

  @Override
  protected void takeAway(int number) {
    server.remove(number);
  }

  @Override
  protected String nativeId(int number) {
    return FeedServer.id(number);
  }

  @Override
  protected void limitTheRate() {
    server.next(FeedFault.RATE_LIMITED);
  }

  @Override
  protected boolean tellsWhatHasGone() {
    return false;
  }
}

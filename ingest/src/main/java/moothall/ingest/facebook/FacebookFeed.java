package moothall.ingest.facebook;

import moothall.ingest.meta.MetaBatch;
import moothall.ingest.webhook.Cutting;
import moothall.ingest.webhook.Part;
import moothall.ingest.webhook.Reading;
import moothall.ingest.webhook.WebhookChannel;

/** What Meta tells of the feed of a page. */
final class FacebookFeed implements WebhookChannel {

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public Cutting cut(byte[] raw) {
    return MetaBatch.cut(raw, "page");
  }

  @Override
  public Reading read(Part part) {
    return FacebookChange.read(part);
  }
}

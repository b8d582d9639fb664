package moothall.ingest.facebook;

import moothall.ingest.meta.MetaBatch;
import moothall.ingest.meta.MetaChannel;

/** What Meta tells of the feeds of Facebook Pages. */
public final class FacebookFeed {

  public static final MetaChannel CHANNEL =
      new MetaChannel("facebook", MetaBatch.about("page"), FacebookChange::read);

  private FacebookFeed() {}
}

package moothall.ingest.instagram;

import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaHandshakeContract;

class InstagramHandshakeTest extends MetaHandshakeContract {

  @Override
  protected AppOfTheContract app() {
    return InstagramAppOfTheTest.APP;
  }
}

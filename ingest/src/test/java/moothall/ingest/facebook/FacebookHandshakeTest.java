package moothall.ingest.facebook;

import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaHandshakeContract;

class FacebookHandshakeTest extends MetaHandshakeContract {

  @Override
  protected AppOfTheContract app() {
    return FacebookAppOfTheTest.APP;
  }
}

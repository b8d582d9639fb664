package moothall.ingest.threads;

import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaHandshakeContract;

class ThreadsHandshakeTest extends MetaHandshakeContract {

  @Override
  protected AppOfTheContract app() {
    return ThreadsAppOfTheTest.APP;
  }
}

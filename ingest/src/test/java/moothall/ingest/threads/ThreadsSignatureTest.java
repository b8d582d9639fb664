package moothall.ingest.threads;

import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaSignatureContract;
import org.jspecify.annotations.Nullable;

class ThreadsSignatureTest extends MetaSignatureContract {

  @Override
  protected AppOfTheContract app() {
    return ThreadsAppOfTheTest.APP;
  }

  @Override
  protected int deliver(IngestBench to, byte[] raw, @Nullable String signature) {
    return to.bean(ThreadsController.class).delivery(raw, signature).code();
  }
}

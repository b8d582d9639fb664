package moothall.ingest.facebook;

import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaSignatureContract;
import org.jspecify.annotations.Nullable;

class FacebookSignatureTest extends MetaSignatureContract {

  @Override
  protected AppOfTheContract app() {
    return FacebookAppOfTheTest.APP;
  }

  @Override
  protected int deliver(IngestBench to, byte[] raw, @Nullable String signature) {
    return to.bean(FacebookController.class).delivery(raw, signature).code();
  }
}

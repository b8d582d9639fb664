package moothall.ingest.instagram;

import moothall.ingest.IngestBench;
import moothall.ingest.meta.AppOfTheContract;
import moothall.ingest.meta.MetaSignatureContract;
import org.jspecify.annotations.Nullable;

class InstagramSignatureTest extends MetaSignatureContract {

  @Override
  protected AppOfTheContract app() {
    return InstagramAppOfTheTest.APP;
  }

  @Override
  protected int deliver(IngestBench to, byte[] raw, @Nullable String signature) {
    return to.bean(InstagramController.class).delivery(raw, signature).code();
  }
}

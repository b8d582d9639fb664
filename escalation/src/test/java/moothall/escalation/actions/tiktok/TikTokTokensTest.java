package moothall.escalation.actions.tiktok;

import java.io.IOException;
import java.nio.file.Path;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.RotatingTokensContract;

final class TikTokTokensTest extends RotatingTokensContract {

  @Override
  protected Place place(EscalationUnderTest escalation, Path folderOfSecrets) throws IOException {
    return new TikTokUnderTest(escalation, folderOfSecrets);
  }
}

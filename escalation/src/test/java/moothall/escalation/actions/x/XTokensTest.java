package moothall.escalation.actions.x;

import java.io.IOException;
import java.nio.file.Path;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.actions.RotatingTokensContract;

final class XTokensTest extends RotatingTokensContract {

  @Override
  protected Place place(EscalationUnderTest escalation, Path folderOfSecrets) throws IOException {
    return new XUnderTest(escalation, folderOfSecrets);
  }
}

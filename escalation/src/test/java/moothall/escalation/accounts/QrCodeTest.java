package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

final class QrCodeTest {

  @Test
  void saysWhatItWasMadeOf() throws ChecksumException, FormatException {
    String text = "otpauth://totp/Moothall:ffion?secret=GEZDGNBVGY3TQOJQ&issuer=Moothall";
    QrCode code = QrCode.of(text);

    BitMatrix dots = new BitMatrix(code.side() - 8);
    for (String dot : code.path().split("h1v1h-1z", -1)) {
      if (!dot.isEmpty()) {
        String[] place = dot.substring(1).split(" ", -1);
        dots.set(Integer.parseInt(place[0]) - 4, Integer.parseInt(place[1]) - 4);
      }
    }
    assertThat(new Decoder().decode(dots).getText()).isEqualTo(text);
    assertThat(code).hasToString("QrCode");
  }
}

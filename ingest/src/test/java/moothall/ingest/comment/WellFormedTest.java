package moothall.ingest.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\ud83d", "a\ud83d", "\ude00b", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00"})
  void findsHalfACharacter(String text) {
    assertThat(WellFormed.loneSurrogate(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Siân", "\ud83d\ude00", "a\u0000b", "👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿"})
  void leavesWholeCharactersAlone(String text) {
    assertThat(WellFormed.loneSurrogate(text)).isEmpty();
  }

  @Test
  void replacesNothingInBytesThatAreNotUtf8() {
    assertThat(WellFormed.utf8(new byte[] {'a', (byte) 0xC3, '('})).isEmpty();
    assertThat(WellFormed.utf8(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD})).isEmpty();
    assertThat(WellFormed.utf8("Siân".getBytes(StandardCharsets.UTF_8))).contains("Siân");
  }
}

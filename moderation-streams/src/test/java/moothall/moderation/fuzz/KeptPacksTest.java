package moothall.moderation.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import moothall.moderation.packs.LoadedPolicy;
import moothall.moderation.packs.PacksInMemory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search gets only as deep as the packs that it starts from. */
class KeptPacksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all-of",
        "contexts",
        "extends-and-overrides",
        "law",
        "quoting",
        "smallest",
        "standing",
        "terms"
      })
  void areStillInOrderWhereTheyWere(String name) throws IOException {
    LoadedPolicy loaded = PacksInMemory.load(Words.of(kept(name)));

    assertThat(loaded)
        .withFailMessage(() -> ((LoadedPolicy.Unusable) loaded).explanation())
        .isInstanceOf(LoadedPolicy.Ready.class);
  }

  private static byte[] kept(String name) throws IOException {
    String directory = "PackParserFuzzTestInputs/saysWhatIsWrongWithAnything/";
    try (InputStream kept = KeptPacksTest.class.getResourceAsStream(directory + name)) {
      assertThat(kept).as(name).isNotNull();
      return kept.readAllBytes();
    }
  }
}

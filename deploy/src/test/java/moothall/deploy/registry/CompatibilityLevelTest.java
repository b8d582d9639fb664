package moothall.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {

  private static final Schema COLOUR = schema("colour", "");
  private static final Schema COLOUR_OR_NOTHING = schema("colour", ",\"default\":\"\"");
  private static final Schema WARD_OR_NOTHING = schema("ward", ",\"default\":\"\"");

  /** The submitted schema has a ward with a default; what it follows decides. */
  @ParameterizedTest
  @CsvSource({
    "NONE,                true,  true",
    "BACKWARD,            true,  true",
    "BACKWARD_TRANSITIVE, true,  true",
    "FORWARD,             false, true",
    "FORWARD_TRANSITIVE,  false, false",
    "FULL,                false, true",
    "FULL_TRANSITIVE,     false, false",
  })
  void asksOfANewFieldWhatTheLevelSays(
      CompatibilityLevel level, boolean afterRequired, boolean afterRequiredThenOptional) {
    assertThat(level.objections(WARD_OR_NOTHING, List.of(COLOUR)).isEmpty())
        .isEqualTo(afterRequired);
    assertThat(level.objections(WARD_OR_NOTHING, List.of(COLOUR, COLOUR_OR_NOTHING)).isEmpty())
        .isEqualTo(afterRequiredThenOptional);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,                true,  true",
    "BACKWARD,            false, true",
    "BACKWARD_TRANSITIVE, false, false",
    "FORWARD,             true,  true",
    "FORWARD_TRANSITIVE,  true,  true",
    "FULL,                false, true",
    "FULL_TRANSITIVE,     false, false",
  })
  void asksOfARequiredFieldWhatTheLevelSays(
      CompatibilityLevel level, boolean afterAnother, boolean afterAnotherThenSame) {
    assertThat(level.objections(COLOUR, List.of(WARD_OR_NOTHING)).isEmpty())
        .isEqualTo(afterAnother);
    assertThat(level.objections(COLOUR, List.of(WARD_OR_NOTHING, COLOUR)).isEmpty())
        .isEqualTo(afterAnotherThenSame);
  }

  private static Schema schema(String field, String rest) {
    return new Schema.Parser()
        .parse(
            "{\"type\":\"record\",\"name\":\"Bin\",\"fields\":[{\"name\":\""
                + field
                + "\",\"type\":\"string\""
                + rest
                + "}]}");
  }
}

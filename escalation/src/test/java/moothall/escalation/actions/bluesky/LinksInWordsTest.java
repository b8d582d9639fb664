package moothall.escalation.actions.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinksInWordsTest {

  /** A pound sign is two bytes, and a face four. */
  @Test
  void countsInBytes() {
    JsonNode facets =
        LinksInWords.facets(
                "\u00a35 \ud83d\ude42 (https://council.example/bins), or\nhttps://b.example")
            .orElseThrow();

    assertThat(facets.toString())
        .isEqualTo(
            "[{\"index\":{\"byteStart\":10,\"byteEnd\":38},\"features\":[{\"$type\":"
                + "\"app.bsky.richtext.facet#link\",\"uri\":\"https://council.example/bins\"}]},"
                + "{\"index\":{\"byteStart\":44,\"byteEnd\":61},\"features\":[{\"$type\":"
                + "\"app.bsky.richtext.facet#link\",\"uri\":\"https://b.example\"}]}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Thank you.", "https://", "http://plain.example", "a:https://b"})
  void takesNothingElseForALink(String words) {
    assertThat(LinksInWords.facets(words)).isEmpty();
  }
}

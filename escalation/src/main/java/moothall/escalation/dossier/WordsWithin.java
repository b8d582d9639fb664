package moothall.escalation.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whether a payload says certain words, as a value of its JSON or as they stand. */
final class WordsWithin {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WordsWithin() {}

  static boolean of(byte[] payload, String words) {
    if (new String(payload, StandardCharsets.UTF_8).contains(words)) {
      return true;
    }
    try {
      return says(JSON.readTree(payload), words);
    } catch (IOException noJson) {
      return false;
    }
  }

  private static boolean says(JsonNode node, String words) {
    if (node.isTextual()) {
      return node.textValue().equals(words);
    }
    for (JsonNode child : node) {
      if (says(child, words)) {
        return true;
      }
    }
    return false;
  }
}

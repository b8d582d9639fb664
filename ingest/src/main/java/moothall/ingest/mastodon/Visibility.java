package moothall.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;

/** Who may see a status. */
final class Visibility {

  private Visibility() {}

  /**
   * Whether everybody may. What does not say so counts as private: a word that we do not know yet
   * must not publish a letter.
   */
  static boolean isPublic(JsonNode status) {
    return switch (status.path("visibility").asText()) {
      case "public", "unlisted" -> true;
      default -> false;
    };
  }
}

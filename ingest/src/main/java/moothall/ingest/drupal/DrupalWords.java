package moothall.ingest.drupal;

import com.fasterxml.jackson.databind.JsonNode;
import moothall.ingest.markup.PlainText;
import moothall.ingest.webhook.StrictJson;

/**
 * What a resident wrote: the body as people see it, and before it the subject where somebody typed
 * one. Drupal makes a subject of the body's first words where nobody does.
 */
final class DrupalWords {

  private DrupalWords() {}

  /** Whether there are words that can be read. */
  static boolean are(JsonNode attributes) {
    return attributes.path("comment_body").path("processed").isTextual();
  }

  static String of(JsonNode attributes) {
    String body = PlainText.ofHtml(attributes.path("comment_body").path("processed").asText());
    String subject = StrictJson.text(attributes, "subject");
    if (subject == null || subject.isBlank() || isMadeOf(body, subject)) {
      return body;
    }
    return body.isEmpty() ? subject.strip() : subject.strip() + "\n" + body;
  }

  private static boolean isMadeOf(String body, String subject) {
    String beginning = subject.strip();
    for (String ellipsis : new String[] {"\u2026", "..."}) {
      if (beginning.endsWith(ellipsis)) {
        beginning = beginning.substring(0, beginning.length() - ellipsis.length());
      }
    }
    return inOneLine(body).startsWith(inOneLine(beginning));
  }

  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}

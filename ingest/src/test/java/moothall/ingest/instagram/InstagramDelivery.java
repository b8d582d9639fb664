package moothall.ingest.instagram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import moothall.ingest.IngestBench;
import moothall.ingest.meta.MetaWebhook;
import moothall.service.WebhookSignature;

/** Bodies in the shapes that Meta documents, with invented content. */
final class InstagramDelivery {

  static final String ACCOUNT = "17841405726653026";
  static final String MEDIA = "18172143295349192";
  static final String COMMENT = "17919697626119712";

  private InstagramDelivery() {}

  static int deliver(IngestBench to, byte[] body) throws Exception {
    return deliver(to, body, WebhookSignature.of(body, IngestBench.INSTAGRAM_SECRET));
  }

  static int deliver(IngestBench to, byte[] body, String signature) throws Exception {
    return to.deliver("instagram", MetaWebhook.SIGNATURE, signature, body).statusCode();
  }

  static byte[] batch(String... entries) {
    return ("{\"object\":\"instagram\",\"entry\":[" + String.join(",", List.of(entries)) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The envelope with a list. */
  static String entry(String account, String... changes) {
    return "{\"id\":\"%s\",\"time\":1771500009,\"changes\":[%s]}"
        .formatted(account, String.join(", ", changes));
  }

  /** The envelope that is its one change. */
  static String flat(String account, String change) {
    return "{\"id\":\"%s\",\"time\":1771500009,%s".formatted(account, change.substring(1));
  }

  static String change(String field, String value) {
    return "{\"field\":\"%s\",\"value\":{%s}}".formatted(field, value);
  }

  /** A comment of a resident; {@code more} stands before its closing brace. */
  static String comment(String id, String text, String more) {
    return change(
        "comments",
        """
        "id":"%s","from":{"id":"2105722729836161","username":"resident01"},\
        "media":{"id":"%s","media_product_type":"FEED"},"text":"%s"%s\
        """
            .formatted(id, MEDIA, text, more));
  }
}

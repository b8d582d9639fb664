package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of versions: other content, another id. They look like Bluesky's and are not. */
final class Cids {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

  private Cids() {}

  static String of(JsonNode record) {
    StringBuilder cid = new StringBuilder("bafyrei");
    for (byte each : digest(record.toString())) {
      cid.append(ALPHABET.charAt(each & 31));
    }
    return cid.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}

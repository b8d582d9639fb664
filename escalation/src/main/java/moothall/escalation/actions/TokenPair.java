package moothall.escalation.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a platform has granted us for an account.
 *
 * @param access token of a request; empty if there is none yet
 * @param refresh token that gets the next pair, once
 * @param origin fingerprint of the authorisation from which both descend: of another one nothing
 *     that was kept is used any more
 */
record TokenPair(String access, String refresh, String origin) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As a person has authorised it: no token of a request yet. */
  static TokenPair first(byte[] refresh) {
    return new TokenPair("", new String(refresh, StandardCharsets.US_ASCII), fingerprint(refresh));
  }

  TokenPair followedBy(String nextAccess, String nextRefresh) {
    return new TokenPair(nextAccess, nextRefresh, origin);
  }

  byte[] written() {
    return JSON.createObjectNode()
        .put("access", access)
        .put("refresh", refresh)
        .put("origin", origin)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static TokenPair read(byte[] written) {
    try {
      JsonNode node = JSON.readTree(written);
      return new TokenPair(
          node.path("access").asText(),
          node.path("refresh").asText(),
          node.path("origin").asText());
    } catch (IOException e) {
      throw new IllegalStateException("what we have sealed is JSON", e);
    }
  }

  private static String fingerprint(byte[] token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "TokenPair[hidden]";
  }
}

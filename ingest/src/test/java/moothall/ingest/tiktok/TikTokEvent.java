package moothall.ingest.tiktok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Events as TikTok writes and signs them, with invented content. */
final class TikTokEvent {

  static final String ACCOUNT = "000invented-Business_1";
  static final String PROPOSED_ACCOUNT = "000invented-Business_2";
  static final String VIDEO = "7280000000000000001";
  static final String COMMENT = "7290000000000000001";

  /** The event in {@code content} is JSON in itself, and its ids are numbers beyond 2^53. */
  static final String INSERT =
      "{\"client_key\":\"invented\",\"event\":\"comment.update\",\"create_time\":1771502400,"
          + "\"user_openid\":\"000invented-Business_1\",\"content\":\"{\\\"comment_id\\\":"
          + "7290000000000000001,\\\"video_id\\\":7280000000000000001,\\\"parent_comment_id\\\":0,"
          + "\\\"comment_type\\\":\\\"comment\\\",\\\"comment_action\\\":\\\"insert\\\","
          + "\\\"timestamp\\\":1771502400,\\\"unique_identifier\\\":\\\"jo-unique\\\","
          + "\\\"text\\\":\\\"When will the bins be collected? \\\\ud83d\\\\ude00\\\"}\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  private TikTokEvent() {}

  static byte[] bytes(String event) {
    return event.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] envelope(String account, ObjectNode content) {
    ObjectNode envelope = JSON.createObjectNode().put("client_key", "invented");
    envelope.put("event", "comment.update").put("create_time", 1_771_502_400L);
    envelope.put("surprise", "nobody knows this field").put("user_openid", account);
    return bytes(envelope.put("content", content.toString()).toString());
  }

  static String signedNow(byte[] body, byte[] secret) throws GeneralSecurityException {
    return signed(Instant.now().getEpochSecond(), body, secret);
  }

  static String signed(long at, byte[] body, byte[] secret) throws GeneralSecurityException {
    return "t=" + at + ",s=" + hex(at + ".", body, secret);
  }

  /** Written out here once more: the oracle must not be the code under test. */
  static String hex(String before, byte[] body, byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    mac.update(before.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}

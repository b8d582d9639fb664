package moothall.ingest.linkedin;

import java.nio.charset.StandardCharsets;

/** Deliveries in the shape that LinkedIn documents, with invented content. */
final class LinkedInNotice {

  static final String ORGANIZATION = "urn:li:organization:96072893";
  static final String RESIDENT = "urn:li:person:inventedJo";
  static final String POST = "activity:7094637247890620418";
  static final String NUMBER = "7094977717598625792";
  static final String NATIVE = POST + "," + NUMBER;

  /** The upper bits of the number. */
  static final String WRITTEN_AT = "1691574506187";

  /** When LinkedIn noticed, a little later. */
  static final String TOLD_AT = "1691574506310";

  /** What LinkedIn has been seen to send: the comment's URN in both of its spellings. */
  static final String COMMENT =
      """
      {"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{\
      "notificationId":5603453321,"organizationalEntity":"urn:li:organization:96072893",\
      "action":"COMMENT","sourcePost":"urn:li:activity:7094637247890620418",\
      "decoratedSourcePost":{"owner":"urn:li:organization:96072893","mediaCategory":"NONE",\
      "text":"A notice.","entity":"urn:li:share:7094637247487995904"},\
      "generatedActivity":"urn:li:comment:(activity:7094637247890620418,7094977717598625792)",\
      "decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:inventedJo",\
      "text":"When will the bins be collected? \\ud83d\\ude00 https:\\/\\/a",\
      "entity":"urn:li:comment:(urn:li:activity:7094637247890620418,7094977717598625792)",\
      "object":"urn:li:activity:7094637247890620418"}},"lastModifiedAt":1691574506310,\
      "subscriber":"urn:li:person:inventedAdmin"}]}\
      """;

  static final String DECORATION =
      COMMENT.substring(
          COMMENT.indexOf("\"decoratedGeneratedActivity\""), COMMENT.indexOf("\"lastModifiedAt\""));

  private LinkedInNotice() {}

  static byte[] bytes(String delivery) {
    return delivery.getBytes(StandardCharsets.UTF_8);
  }
}

package moothall.escalation.web;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HexFormat;

/** What an answer says of its own content (RFC 9530). */
public final class Digests {

  private Digests() {}

  /** The SHA-256, as people write it. */
  public static String hex(HttpResponse<?> answer) {
    String digest = answer.headers().firstValue("Repr-Digest").orElseThrow();
    String base64 = digest.substring(digest.indexOf(':') + 1, digest.lastIndexOf(':'));
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }
}

package moothall.escalation.evidence.checkpoint;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a council's chain is called in checkpoints, and its files: the council's name with
 * everything but letters, digits, dots, hyphens and underscores percent-encoded, because neither
 * may hold a space, a slash or a plus.
 */
public final class ChainName {

  private ChainName() {}

  /** For file names; different councils have different ones. */
  public static String ofFile(String councilId) {
    return URLEncoder.encode(councilId, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A");
  }

  /** For the origin line, and for the name of the key that signs it. */
  public static String origin(String prefix, String councilId) {
    return prefix + "/" + ofFile(councilId);
  }

  static String councilIn(String origin) {
    return councilOf(origin.substring(origin.lastIndexOf('/') + 1));
  }

  /** The council again, from what {@link #ofFile} made. */
  public static String councilOf(String fileName) {
    try {
      return URLDecoder.decode(fileName.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fileName;
    }
  }
}

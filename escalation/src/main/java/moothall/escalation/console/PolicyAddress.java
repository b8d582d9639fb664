package moothall.escalation.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a pack or a rule can be read, whatever it is called. */
public final class PolicyAddress {

  private PolicyAddress() {}

  public static String ofPack(String name) {
    return "/policy/" + encoded(name);
  }

  public static String ofRule(String id) {
    return "/policy/rule/" + encoded(id);
  }

  /** The cases in which a rule saw something. */
  static String ofCases(String rule) {
    return "/?rule=" + encoded(rule);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

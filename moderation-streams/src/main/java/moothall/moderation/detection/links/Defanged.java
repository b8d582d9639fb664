package moothall.moderation.detection.links;

/**
 * Writes a link so that nothing makes it clickable and nobody opens it by mistake:
 * hxxps://a[.]example/b.
 */
public final class Defanged {

  private Defanged() {}

  /** Changes the scheme and the dots of the host; leaves a link that is already safe as it is. */
  public static String of(String link) {
    int colon = link.indexOf("://");
    String scheme = colon < 0 ? "" : link.substring(0, colon + 3);
    String rest = link.substring(scheme.length());
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return safeScheme(scheme) + safeDots(rest.substring(0, end)) + rest.substring(end);
  }

  private static String safeScheme(String scheme) {
    StringBuilder safe = new StringBuilder(scheme);
    for (int i = 0; i < safe.length(); i++) {
      if (safe.charAt(i) == 't' || safe.charAt(i) == 'T') {
        safe.setCharAt(i, 'x');
      }
    }
    return safe.toString();
  }

  private static String safeDots(String host) {
    StringBuilder safe = new StringBuilder(host.length());
    for (int i = 0; i < host.length(); i++) {
      boolean bare = host.charAt(i) == '.' && (i == 0 || host.charAt(i - 1) != '[');
      safe.append(bare ? "[.]" : Character.toString(host.charAt(i)));
    }
    return safe.toString();
  }
}

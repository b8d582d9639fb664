package moothall.moderation.detection.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * An address on the web as it stands in a text.
 *
 * @param from first place in the refanged text
 * @param host in small letters, without what may stand before an @ and without a port
 * @param path everything behind the host, in small letters
 */
record Link(int from, int to, String host, String path) {

  /** Whether the host is one of these domains or below one. */
  boolean isOn(Set<String> domains) {
    String rest = host;
    while (!rest.isEmpty()) {
      if (domains.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  /** The parts of the host between dots and hyphens. */
  List<String> hostTokens() {
    return tokens(host, ".-_");
  }

  /** The words of the path and its parameters. */
  List<String> pathTokens() {
    return tokens(path, "/-_.?=&#+%:;,");
  }

  /** The last part of the path, without parameters. */
  String file() {
    int end = path.length();
    for (int i = path.length() - 1; i >= 0; i--) {
      end = path.charAt(i) == '?' || path.charAt(i) == '#' ? i : end;
    }
    return path.substring(path.lastIndexOf('/', end) + 1, end);
  }

  private static List<String> tokens(String text, String delimiters) {
    List<String> tokens = new ArrayList<>();
    StringTokenizer rest = new StringTokenizer(text, delimiters);
    while (rest.hasMoreTokens()) {
      tokens.add(rest.nextToken());
    }
    return tokens;
  }
}

package moothall.platforms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with gaps: {@code {account}} the page, {@code {post}} the post, {@code {comment}} the
 * comment, {@code {author}} its author, all as the platform calls them.
 */
public record LinkTemplate(String form) {

  /** Names that a gap may have. */
  public static final Set<String> GAPS = Set.of("account", "post", "comment", "author");

  private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

  /** Names of the gaps, in the alphabet's order. */
  public Set<String> gaps() {
    Set<String> gaps = new TreeSet<>();
    GAP.matcher(form).results().forEach(gap -> gaps.add(gap.group(1)));
    return gaps;
  }

  /** The address; empty if a value is missing. Nothing in a value can leave its gap. */
  public Optional<String> fill(Map<String, String> values) {
    if (!values.keySet().containsAll(gaps())) {
      return Optional.empty();
    }
    return Optional.of(
        GAP.matcher(form)
            .replaceAll(
                gap -> Matcher.quoteReplacement(encoded(values.getOrDefault(gap.group(1), "")))));
  }

  /** URLEncoder speaks of forms; colons and at signs are harmless in a path and expected there. */
  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":")
        .replace("%40", "@");
  }
}

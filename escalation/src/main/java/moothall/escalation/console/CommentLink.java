package moothall.escalation.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.domain.JudgedComment;
import moothall.platforms.LinkTemplate;
import moothall.platforms.Links;
import moothall.platforms.Platform;

/**
 * Where a person finds the comment on its platform, to look or to act by hand.
 *
 * @param address never fetched by us
 * @param host where it leads, so that nobody has to guess
 * @param platform as people name it
 */
public record CommentLink(String address, String host, String platform) {

  private static final int LONGEST = 2000;

  /**
   * The address that the platform names, or else one made of its ids; empty if neither is usable.
   */
  static Optional<CommentLink> of(
      Platform platform, Optional<String> account, JudgedComment comment) {
    Links links = platform.links();
    Map<String, String> ids = ids(account, comment);
    return Optional.ofNullable(comment.context().permalink())
        .flatMap(it -> link(it, platform))
        .or(() -> made(links.permalink(), ids, platform))
        .or(() -> made(links.byHand(), ids, platform));
  }

  private static Optional<CommentLink> made(
      Optional<LinkTemplate> template, Map<String, String> ids, Platform platform) {
    return template.flatMap(it -> it.fill(ids)).flatMap(it -> link(it, platform));
  }

  private static Optional<CommentLink> link(String address, Platform platform) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      String host = uri.getHost();
      boolean usable = "https".equals(scheme) || "http".equals(scheme);
      return usable && host != null && uri.getUserInfo() == null && address.length() <= LONGEST
          ? Optional.of(new CommentLink(address, host, platform.name()))
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /**
   * Some platforms write the id of the page before the post's, and the post's before the comment's.
   */
  private static Map<String, String> ids(Optional<String> account, JudgedComment comment) {
    Map<String, String> ids = new HashMap<>();
    account.ifPresent(it -> ids.put("account", it));
    String post = comment.context().postId();
    if (post != null) {
      ids.put("post", without(ids.getOrDefault("account", ""), post));
    }
    ids.put("comment", without(ids.getOrDefault("post", ""), comment.id().nativeId()));
    return ids;
  }

  private static String without(String prefix, String id) {
    return !prefix.isEmpty() && id.startsWith(prefix + "_")
        ? id.substring(prefix.length() + 1)
        : id;
  }
}

package moothall.ingest.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys that somebody may write who hopes that people or words can be watched. They are refused by
 * name, so that nobody believes them to work or thinks them misspelt.
 */
final class RefusedKeys {

  private static final Set<String> SEARCHES =
      Set.of(
          "search",
          "searches",
          "keyword",
          "keywords",
          "hashtag",
          "hashtags",
          "track",
          "tracks",
          "tracking",
          "query",
          "queries",
          "monitor",
          "listen");

  private static final Set<String> LOOK_UPS =
      Set.of(
          "profile",
          "profiles",
          "follower",
          "followers",
          "following",
          "follow",
          "friends",
          "user",
          "users",
          "author",
          "authors",
          "people",
          "person",
          "watch",
          "watchlist");

  private RefusedKeys() {}

  /** Why a key that is not known is refused, as the rest of a sentence; empty if it is not. */
  static Optional<String> why(String key) {
    if (hasWordOf(key, SEARCHES)) {
      return Optional.of(
          "asks for a search by words, which is refused: what stands on an approved page is read,"
              + " and nothing else");
    }
    if (hasWordOf(key, LOOK_UPS)) {
      return Optional.of(
          "asks to look people up, which is refused: comments on an approved page are read, and"
              + " nobody's profile");
    }
    return Optional.empty();
  }

  private static boolean hasWordOf(String key, Set<String> words) {
    return Stream.of(key.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).anyMatch(words::contains);
  }
}

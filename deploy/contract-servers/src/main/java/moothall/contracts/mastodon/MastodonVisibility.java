package moothall.contracts.mastodon;

import java.util.Locale;

/** Who sees a status. */
public enum MastodonVisibility {
  PUBLIC,
  UNLISTED,
  /** Followers, and whoever is mentioned. */
  PRIVATE,
  /** Whoever is mentioned: a letter. */
  DIRECT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

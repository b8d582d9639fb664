package moothall.moderation.detection.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * An @ with a handle, as one account calls another. Everybody at once (@everyone) is left alone,
 * and so are times and e-mail addresses. Known false alarm: "@theshops" for being there.
 */
public final class Mentions implements Recogniser {

  private static final Set<String> NOBODY =
      Set.of(
          "everyone",
          "all",
          "followers",
          "highlight",
          "here",
          "home",
          "work",
          "school",
          "channel",
          "me",
          "the",
          "a",
          "my");
  private static final int LONGEST = 40;

  @Override
  public String name() {
    return "mention";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    List<Recognised> found = new ArrayList<>();
    String words = text.text();
    int at = words.indexOf('@');
    while (at >= 0) {
      int end = at + 1;
      while (end < words.length() && end - at <= LONGEST && isHandle(words.charAt(end))) {
        end++;
      }
      while (end > at + 1 && "._-".indexOf(words.charAt(end - 1)) >= 0) {
        end--;
      }
      String handle = words.substring(at + 1, end).toLowerCase(Locale.ROOT);
      boolean apart = !Character.isLetterOrDigit(text.around(at - 1)) && text.around(at - 1) != '.';
      boolean named =
          Character.isLetter(handle.isEmpty() ? ' ' : handle.charAt(0)) || handle.indexOf('_') >= 0;
      if (apart && named && handle.length() > 1 && !NOBODY.contains(handle)) {
        found.add(text.seen(at, end, canonical(handle)));
      }
      at = words.indexOf('@', end);
    }
    return found;
  }

  /** The handle in small letters, without the @. */
  @Override
  public String canonical(String written) {
    String handle = written.startsWith("@") ? written.substring(1) : written;
    return handle.toLowerCase(Locale.ROOT);
  }

  static boolean isHandle(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }
}

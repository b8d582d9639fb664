package moothall.moderation.detection.links;

import java.util.List;
import java.util.Locale;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * Any link: with http, www or only a known ending, and defanged in the usual ways. Known false
 * alarm: a missing space behind a full stop before such an ending. Misses a link whose ending is an
 * ordinary word and which has neither path nor hyphen, and letters with spaces between.
 */
public final class AnyLinks implements Recogniser {

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Refanged text = Refanged.of(reading.asWritten());
    return Links.in(text).stream().map(link -> text.seen(link, link.host() + link.path())).toList();
  }

  /** Host and path in small letters, without the scheme. */
  @Override
  public String canonical(String written) {
    List<Link> links = Links.in(written);
    return links.isEmpty()
        ? written.toLowerCase(Locale.ROOT)
        : links.getFirst().host() + links.getFirst().path();
  }
}

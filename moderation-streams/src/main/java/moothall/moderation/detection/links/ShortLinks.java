package moothall.moderation.detection.links;

import java.util.List;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * A link that hides where it leads. X shortens every link itself, so t.co says nothing there.
 * Misses shorteners that are not listed.
 */
public final class ShortLinks implements Recogniser {

  static final Set<String> HOSTS =
      Vocabulary.of(
          """
          bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at
          tiny.cc s.id bl.ink v.gd t.ly qrco.de adf.ly trib.al dlvr.it j.mp lnkd.in shorte.st bc.vc
          urlz.fr tiny.one u.to x.gd n9.cl short.gy shrtco.de tny.im soo.gd chilp.it clck.ru l.ead.me
          """);

  private static final String OF_X = "t.co";

  @Override
  public String name() {
    return "short-link";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Refanged text = Refanged.of(reading.asWritten());
    boolean onX = reading.comment().id().platform().equals("x");
    return Links.in(text).stream()
        .filter(link -> link.isOn(HOSTS) && !(onX && link.host().equals(OF_X)))
        .map(link -> text.seen(link, link.host() + link.path()))
        .toList();
  }
}

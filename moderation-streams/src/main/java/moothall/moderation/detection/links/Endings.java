package moothall.moderation.detection.links;

import java.util.Set;
import moothall.moderation.detection.Vocabulary;

/** Endings of domains that residents write without http or www before them. */
final class Endings {

  /** No word of a sentence looks like these behind a full stop. */
  private static final Set<String> CERTAIN =
      Vocabulary.of(
          """
          com org net uk co gov info biz eu io wales cymru scot london xyz example test invalid edu
          ru cn de fr pl ro ie nl ch se dk cz ua tk ml gq cf ly gl gd gg cc tv ws su pw vip icu cyou
          sbs buzz rest monster loan zip mov ngo ltd plc tech app dev
          """);

  /** Words too, so that something else must show the link: a path, a hyphen, a second dot. */
  private static final Set<String> WORDS =
      Vocabulary.of(
          """
          online site shop club link click live store top fun to it is in me so no at be my us am as
          by do id life world today news space website email support help services group work team
          page blog art pro win bid date review stream download racing men money cash fund cheap
          center city homes house care social media network digital agency one best
          """);

  private Endings() {}

  static boolean isCertain(String ending) {
    return CERTAIN.contains(ending);
  }

  static boolean isKnown(String ending) {
    return CERTAIN.contains(ending) || WORDS.contains(ending);
  }
}

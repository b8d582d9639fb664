package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * A whole postcode, also spelt out sign by sign; ZZ is taken as an area, because nobody lives
 * there. Deliberately misses half postcodes. Known false alarm: a bus and a number written as one.
 */
public final class Postcodes implements Recogniser {

  private static final Set<String> AREAS =
      Vocabulary.of(
          """
          AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN
          DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L
          LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA
          SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS
          WV YO ZE ZZ
          """);

  private static final List<String> OUTWARD = List.of("LD", "LDD", "LLD", "LLDD", "LDL", "LLDL");
  private static final Set<String> ORDINALS = Vocabulary.of("ST ND RD TH");
  private static final String NEVER_INWARD = "CIKMOV";
  private static final int LONGEST = 7;
  private static final int SHORTEST = 5;
  private static final int INWARD = 3;

  @Override
  public String name() {
    return "postcode";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Figures figures = Figures.of(reading.asWritten());
    String text = figures.text();
    List<Recognised> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      if (Signs.beginsAt(text, at) && Character.isLetter(text.charAt(at))) {
        Signs signs = Signs.from(text, at, LONGEST);
        int length = length(signs);
        if (length > 0) {
          String postcode = canonical(digits(signs.first(length)));
          found.add(figures.seen(at, signs.end(length), postcode));
          next = signs.end(length);
        }
      }
      at = next;
    }
    return found;
  }

  /** Small letters without a space. */
  @Override
  public String canonical(String written) {
    return written.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static int length(Signs signs) {
    for (int length = Math.min(LONGEST, signs.count()); length >= SHORTEST; length--) {
      if (signs.endsAfter(length)
          && isPostcode(digits(signs.first(length)))
          && isWrittenAsOne(signs, length)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isPostcode(String signs) {
    String outward = signs.substring(0, signs.length() - INWARD);
    String inward = signs.substring(signs.length() - INWARD);
    int letters = outward.length() > 1 && Character.isLetter(outward.charAt(1)) ? 2 : 1;
    return Signs.isOf(inward, "DLL")
        && NEVER_INWARD.indexOf(inward.charAt(1)) < 0
        && NEVER_INWARD.indexOf(inward.charAt(2)) < 0
        && OUTWARD.stream().anyMatch(shape -> Signs.isOf(outward, shape))
        && AREAS.contains(outward.substring(0, letters));
  }

  /** One gap in the middle, or all signs apart; anything between only in capitals. */
  private static boolean isWrittenAsOne(Signs signs, int length) {
    int middle = length - INWARD;
    int gaps = signs.gaps(length);
    boolean capitals = signs.isInCapitals(length);
    boolean usual = gaps == 0 || (gaps == 1 && signs.hasGapBefore(middle));
    boolean ordinal =
        !capitals && gaps > 0 && ORDINALS.contains(signs.first(length).substring(length - 2));
    return !ordinal && (usual || gaps == length - 1 || (capitals && signs.hasGapBefore(middle)));
  }

  /** A letter O at the beginning of the second half is a nought. */
  private static String digits(String signs) {
    int middle = signs.length() - INWARD;
    return signs.charAt(middle) == 'O'
        ? signs.substring(0, middle) + '0' + signs.substring(middle + 1)
        : signs;
  }
}

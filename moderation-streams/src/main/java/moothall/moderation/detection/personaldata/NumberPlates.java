package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * The registration mark of a vehicle. The current form in capitals speaks for itself; older forms,
 * Northern Irish ones and small letters need a word about vehicles near them. Deliberately misses
 * cherished marks of a letter and a digit. Known false alarm: a product code of the same form.
 */
public final class NumberPlates implements Recogniser {

  private static final Set<String> CUES =
      Vocabulary.of(
          """
          reg regs registration registered plate plates numberplate car cars van lorry truck vehicle
          vehicles motor motorbike motorcycle moped driver drivers driving driven drives parked
          parking park taxi cab corsa golf fiesta astra transit vauxhall mercedes merc bmw audi ford
          nissan toyota kia honda skoda volvo peugeot renault citroen mini tesla rover cofrestru fan
          ceir modur
          """);
  private static final Set<String> WORDS =
      Vocabulary.of(
          """
          THE AND FOR NOT ARE WAS BUT YOU ALL HAS HAD CAN NOW GET OUT OFF BUS CAR VAN WAY ROW MPH AGO
          DAY WHO WHY ITS HIS HER OUR NEW OLD ONE TWO DUE SEE SET PUT LET YES MIN HRS PER VIA
          """);
  private static final List<String> FORMS =
      List.of("LDLLL", "LDDLLL", "LDDDLLL", "LLLDL", "LLLDDL", "LLLDDDL");
  private static final String CURRENT = "LLDDLLL";
  private static final int LONGEST = 7;
  private static final int SHORTEST = 5;
  private static final int CUE_DISTANCE = 8;

  @Override
  public String name() {
    return "number-plate";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    String words = text.text();
    Cues cues = Cues.in(text, CUES);
    List<Recognised> found = new ArrayList<>();
    int at = 0;
    while (at < words.length()) {
      int next = at + 1;
      if (Signs.beginsAt(words, at) && Character.isLetter(words.charAt(at))) {
        Signs signs = Signs.from(words, at, LONGEST);
        int length = length(signs, cues.isNear(at, CUE_DISTANCE));
        if (length > 0) {
          next = signs.end(length);
          found.add(text.seen(at, next, signs.first(length).toLowerCase(Locale.ROOT)));
        }
      }
      at = next;
    }
    return found;
  }

  @Override
  public String canonical(String written) {
    return written.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static int length(Signs signs, boolean cued) {
    for (int length = Math.min(LONGEST, signs.count()); length >= SHORTEST; length--) {
      if (signs.endsAfter(length) && signs.gaps(length) <= 1 && isPlate(signs, length, cued)) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isPlate(Signs signs, int length, boolean cued) {
    String mark = signs.first(length);
    boolean word = WORDS.contains(mark.substring(length - 3));
    boolean capitals = signs.isInCapitals(length);
    if (Signs.isOf(mark, CURRENT)) {
      boolean issued = "IJQTUZ".indexOf(mark.charAt(0)) < 0 && "IQZ".indexOf(mark.charAt(1)) < 0;
      return issued && !word && hasGapOnlyBefore(signs, length, 4) && (capitals || cued);
    }
    int middle = Character.isLetter(mark.charAt(1)) ? 3 : length - 3;
    boolean old = FORMS.stream().anyMatch(form -> Signs.isOf(mark, form));
    return cued
        && !word
        && ((old && hasGapOnlyBefore(signs, length, middle)) || isNorthernIrish(signs, mark));
  }

  private static boolean hasGapOnlyBefore(Signs signs, int length, int sign) {
    return signs.gaps(length) == 0 || signs.hasGapBefore(sign);
  }

  /** Up to three letters, an I or a Z among them, and up to four digits. */
  private static boolean isNorthernIrish(Signs signs, String mark) {
    int letters = 0;
    while (letters < mark.length() && Character.isLetter(mark.charAt(letters))) {
      letters++;
    }
    String area = mark.substring(0, letters);
    boolean digits = mark.chars().skip(letters).allMatch(Character::isDigit);
    return digits
        && letters >= 2
        && letters <= 3
        && mark.length() - letters <= 4
        && (area.indexOf('I') >= 0 || area.indexOf('Z') >= 0)
        && hasGapOnlyBefore(signs, mark.length(), letters);
  }
}

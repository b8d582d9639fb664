package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;
import moothall.moderation.detection.Word;

/**
 * A sort code together with an account number, in either order, or a British IBAN. Deliberately
 * misses one of them alone: six or eight digits are too often something else.
 */
public final class BankAccounts implements Recogniser {

  private static final Set<String> CUES =
      Vocabulary.of(
          """
          sort sortcode sc c bank account acc acct ac payee natwest lloyds barclays hsbc santander
          monzo starling halifax nationwide cod didoli cyfrif banc
          """);
  private static final int CUE_DISTANCE = 6;
  private static final int MOST_WORDS_BETWEEN = 7;
  private static final int IBAN = 22;
  private static final String IBAN_SHAPE = "GBDDLLLLDDDDDDDDDDDDDD";

  /** What a number may be a part of. */
  private enum Part {
    SORT_CODE,
    ACCOUNT
  }

  private record Piece(Part part, int firstWord, int lastWord, boolean dashed, String digits) {}

  @Override
  public String name() {
    return "bank-account";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    Cues cues = Cues.in(text, CUES);
    List<Recognised> found = new ArrayList<>(ibans(text));
    List<Piece> pieces = pieces(text);
    for (int i = 0; i + 1 < pieces.size(); i++) {
      Piece first = pieces.get(i);
      Piece second = pieces.get(i + 1);
      int between = second.firstWord() - first.lastWord() - 1;
      int from = text.words().get(first.firstWord()).from();
      boolean dashedPair = first.dashed() && between == 0;
      if (first.part() != second.part()
          && between <= MOST_WORDS_BETWEEN
          && (dashedPair || cues.isNear(from, CUE_DISTANCE))) {
        int to = text.words().get(second.lastWord()).to();
        String sort = first.part() == Part.SORT_CODE ? first.digits() : second.digits();
        String account = first.part() == Part.SORT_CODE ? second.digits() : first.digits();
        found.add(text.seen(from, to, sort + account));
        i++;
      }
    }
    found.sort(Comparator.comparingInt(Recognised::from));
    return found;
  }

  @Override
  public String canonical(String written) {
    return written.replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static List<Piece> pieces(AsWritten text) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < text.words().size()) {
      int taken = piece(text, i, pieces);
      i += Math.max(taken, 1);
    }
    return pieces;
  }

  /** Adds the piece that begins at a word; tells how many words it took. */
  private static int piece(AsWritten text, int i, List<Piece> pieces) {
    String one = digits(text, i);
    if (one.length() == 6 || one.length() == 8) {
      Part part = one.length() == 6 ? Part.SORT_CODE : Part.ACCOUNT;
      pieces.add(new Piece(part, i, i, false, one));
      return 1;
    }
    boolean two = one.length() == 4 && digits(text, i + 1).length() == 4 && text.isJoined(i);
    if (two && digits(text, i + 2).isEmpty()) {
      pieces.add(new Piece(Part.ACCOUNT, i, i + 1, false, one + digits(text, i + 1)));
      return 2;
    }
    boolean three =
        one.length() == 2
            && digits(text, i + 1).length() == 2
            && digits(text, i + 2).length() == 2
            && text.gapIsOf(i, " -")
            && text.gapIsOf(i + 1, " -")
            && !isInsurance(text, i);
    if (three) {
      boolean dashed = text.around(text.words().get(i).to()) == '-';
      String sort = one + digits(text, i + 1) + digits(text, i + 2);
      pieces.add(new Piece(Part.SORT_CODE, i, i + 2, dashed, sort));
      return 3;
    }
    return 0;
  }

  /** Two letters before and one behind make it a National Insurance number. */
  private static boolean isInsurance(AsWritten text, int i) {
    return text.plain(i - 1).length() == 2
        && text.isJoined(i - 1)
        && text.plain(i + 3).length() == 1
        && text.isJoined(i + 2);
  }

  private static String digits(AsWritten text, int word) {
    boolean number = word < text.words().size() && text.words().get(word).isNumber();
    return number ? text.plain(word) : "";
  }

  private static List<Recognised> ibans(AsWritten text) {
    List<Recognised> found = new ArrayList<>();
    for (Word word : text.words()) {
      if (word.plain().startsWith("gb")) {
        Signs signs = Signs.from(text.text(), word.from(), IBAN);
        if (signs.count() == IBAN
            && signs.endsAfter(IBAN)
            && Signs.isOf(signs.first(IBAN), IBAN_SHAPE)) {
          String iban = signs.first(IBAN).toLowerCase(Locale.ROOT);
          found.add(text.seen(word.from(), signs.end(IBAN), iban));
        }
      }
    }
    return found;
  }
}

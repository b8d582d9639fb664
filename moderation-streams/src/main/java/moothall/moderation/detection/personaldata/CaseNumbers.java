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
import moothall.moderation.detection.Word;

/**
 * The number of somebody's case, account, claim, ticket or document. Deliberately misses planning
 * applications, which are public. Known false alarm: the reference of a public consultation.
 */
public final class CaseNumbers implements Recogniser {

  private static final Set<String> CUES =
      Vocabulary.of(
          """
          case cases ref reference account acct acc claim tenancy invoice ticket pcn complaint passport
          licence license incident crime nhs customer payroll policyno cyfeirnod achos cyfrif hawliad
          """);
  private static final Set<String> PUBLIC =
      Vocabulary.of("planning application applications cais cynllunio foi consultation tender");
  private static final Set<String> BETWEEN =
      Vocabulary.of("no number num nr is was my the our your id rhif yw ref reference code and it");
  private static final int MOST_BETWEEN = 3;
  private static final int PUBLIC_DISTANCE = 5;
  private static final int FEWEST_DIGITS = 4;
  private static final int LONGEST = 24;

  @Override
  public String name() {
    return "case-number";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    Cues cues = Cues.in(text, CUES);
    Cues known = Cues.in(text, PUBLIC);
    List<Recognised> found = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      if (cues.isBefore(word.from(), 0)) {
        int first = behindCue(text, i);
        int last = lastPart(text, first);
        if (last >= 0
            && !known.isBefore(word.from(), PUBLIC_DISTANCE)
            && isReference(text, first, last)) {
          int from = text.words().get(first).from();
          int to = text.words().get(last).to();
          found.add(text.seen(from, to, canonical(text.text().substring(from, to))));
          i = last;
        }
      }
    }
    return found;
  }

  @Override
  public String canonical(String written) {
    return written.replace(" ", "").replace("-", "").replace("/", "").toLowerCase(Locale.ROOT);
  }

  /** The word behind a cue that is neither "number" nor "is". */
  private static int behindCue(AsWritten text, int cue) {
    int i = cue + 1;
    while (i <= cue + MOST_BETWEEN && BETWEEN.contains(text.plain(i))) {
      i++;
    }
    return i;
  }

  /** The last word of a number with hyphens, strokes or groups, or -1 if there is no word. */
  private static int lastPart(AsWritten text, int first) {
    if (first >= text.words().size()) {
      return -1;
    }
    int last = first;
    int from = text.words().get(first).from();
    while (last + 1 < text.words().size()
        && text.words().get(last + 1).to() - from <= LONGEST
        && isGoingOn(text, last)) {
      last++;
    }
    return last;
  }

  private static boolean isGoingOn(AsWritten text, int last) {
    Word word = text.words().get(last);
    Word next = text.words().get(last + 1);
    boolean tied = text.gapIsOf(last, "-/.") && next.from() == word.to() + 1;
    return tied || (text.isJoined(last) && digits(word.plain()) > 0 && next.isNumber());
  }

  private static boolean isReference(AsWritten text, int first, int last) {
    Word word = text.words().get(first);
    int digits = 0;
    for (int i = first; i <= last; i++) {
      digits += digits(text.plain(i));
    }
    char before = text.around(word.from() - 1);
    char behind = text.around(text.words().get(last).to());
    boolean year =
        first == last
            && word.plain().length() == 4
            && word.isNumber()
            && (word.plain().startsWith("19") || word.plain().startsWith("20"));
    return digits >= FEWEST_DIGITS && !year && "£$€".indexOf(before) < 0 && behind != '%';
  }

  private static int digits(String plain) {
    return (int) plain.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}

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
 * An e-mail address, also with "at" and "dot" spelt out or in brackets. Deliberately misses spelt
 * out addresses whose name is an ordinary word ("look at example dot org"). Known false alarm: a
 * handle on a network whose handles look like addresses.
 */
public final class Emails implements Recogniser {

  private static final Set<String> PROVIDERS =
      Vocabulary.of(
          """
          gmail googlemail hotmail outlook yahoo ymail icloud btinternet live sky talktalk aol
          protonmail proton virginmedia ntlworld msn me gmx blueyonder tiscali
          """);

  /** Providers that nobody means otherwise, so that the ending may be missing. */
  private static final Set<String> UNMISTAKABLE =
      Vocabulary.of("gmail googlemail hotmail icloud btinternet ymail protonmail");

  /** What stands before a spelt out "at" without being somebody's name. */
  private static final Set<String> ORDINARY =
      Vocabulary.of(
          """
          look looking shop shopping meet see seen is are was were be been me it us them you him her
          available found here online more details info book buy work works working live lives
          based bought sold sign order find get stay visit only and or not out up in on arrive
          available start starts good bad great people everyone staff order orders advertised
          """);

  private static final String LOCAL_SIGNS = "._%+-";
  private static final int LONGEST_LOCAL = 64;
  private static final int MOST_LABELS = 6;

  @Override
  public String name() {
    return "email";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    List<Recognised> found = new ArrayList<>();
    int past = 0;
    for (int i = 0; i + 1 < text.words().size(); i++) {
      int before = text.words().get(i).to();
      int to = text.words().get(i + 1).from();
      At at = gap(text.text(), before, to);
      int domain = i + 1;
      if (at == At.NONE && isAtWord(text, i + 1)) {
        at = isBracketed(text, i + 1) ? At.SIGN : At.WORD;
        domain = i + 2;
      }
      if (at == At.NONE || text.words().get(i).from() < past) {
        continue;
      }
      Domain ending = domain(text, domain);
      int from = localFrom(text.text(), before, past);
      String local = text.text().substring(from, before);
      if (isAddress(at, local, ending)) {
        int end = text.words().get(ending.lastWord()).to();
        found.add(text.seen(from, end, (local + "@" + ending.name()).toLowerCase(Locale.ROOT)));
        past = end;
        i = ending.lastWord() - 1;
      }
    }
    return found;
  }

  @Override
  public String canonical(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** How the sign between name and domain is written. */
  private enum At {
    SIGN,
    SPACED_SIGN,
    WORD,
    NONE
  }

  private record Domain(String name, int lastWord, boolean speltOut) {

    String first() {
      int dot = name.indexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }

    boolean hasEnding() {
      int dot = name.lastIndexOf('.');
      return dot >= 0
          && name.length() - dot > 2
          && name.substring(dot + 1).chars().allMatch(Character::isLetter);
    }
  }

  private static boolean isAddress(At at, String local, Domain domain) {
    String plain = local.toLowerCase(Locale.ROOT);
    boolean provider = PROVIDERS.contains(domain.first());
    boolean marked = local.chars().anyMatch(c -> !Character.isLetter(c) && c != '\'');
    if (local.isEmpty() || !domain.hasEnding()) {
      return !local.isEmpty() && at == At.SIGN && UNMISTAKABLE.contains(domain.name());
    }
    return switch (at) {
      case SIGN -> true;
      case SPACED_SIGN -> provider || marked;
      case WORD -> (provider || domain.speltOut()) && (marked || !ORDINARY.contains(plain));
      case NONE -> false;
    };
  }

  private static At gap(String text, int from, int to) {
    if (to - from > 5) {
      return At.NONE;
    }
    String gap = text.substring(from, to);
    if (gap.equals("@")) {
      return At.SIGN;
    }
    String bare = gap.strip();
    boolean bracketed = bare.equals("(@)") || bare.equals("[@]") || bare.equals("{@}");
    return bracketed ? At.SIGN : bare.equals("@") ? At.SPACED_SIGN : At.NONE;
  }

  private static boolean isAtWord(AsWritten text, int word) {
    return text.plain(word).equals("at")
        && ((text.isJoined(word - 1) && text.isJoined(word)) || isBracketed(text, word));
  }

  private static boolean isBracketed(AsWritten text, int word) {
    Word at = text.words().get(word);
    return "([{<".indexOf(text.around(at.from() - 1)) >= 0
        && ")]}>".indexOf(text.around(at.to())) >= 0
        && text.gapIsOf(word - 1, " ([{<")
        && text.gapIsOf(word, " )]}>");
  }

  private static Domain domain(AsWritten text, int first) {
    StringBuilder name = new StringBuilder(text.plain(first));
    boolean speltOut = false;
    int last = Math.min(first, text.words().size() - 1);
    for (int labels = 1; labels < MOST_LABELS; labels++) {
      int next = last + 1;
      boolean word = text.plain(next).equals("dot") && text.gapIsOf(last, " ([{");
      int label = word ? next + 1 : next;
      boolean dot = word ? text.gapIsOf(next, " )]}") : isDot(text, last);
      boolean dash = !word && text.gapIsOf(last, "-");
      if (!(dot || dash) || label >= text.words().size()) {
        break;
      }
      name.append(dash ? '-' : '.').append(text.plain(label));
      speltOut |= word;
      last = label;
    }
    return new Domain(name.toString(), last, speltOut);
  }

  /** A full stop without spaces, or one in brackets. */
  private static boolean isDot(AsWritten text, int word) {
    if (word + 1 >= text.words().size() || !text.gapIsOf(word, "[(.)]")) {
      return false;
    }
    int from = text.words().get(word).to();
    return text.text().substring(from, text.words().get(word + 1).from()).indexOf('.') >= 0;
  }

  private static int localFrom(String text, int to, int past) {
    int from = to;
    while (from > past && to - from < LONGEST_LOCAL && isLocal(text.charAt(from - 1))) {
      from--;
    }
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return from;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
  }
}

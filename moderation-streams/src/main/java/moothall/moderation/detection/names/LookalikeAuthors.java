package moothall.moderation.detection.names;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.CouncilName;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;
import moothall.moderation.detection.Word;
import moothall.moderation.normalisation.Confusables;
import moothall.moderation.policy.PeopleRegister;

/**
 * That the name beside a comment passes for the page's, the council's or a registered person's
 * without being it. Known false alarm: another body with the town's name and "council", or a page
 * of the same council that calls itself a help desk. Misses names that imitate nobody here.
 */
public final class LookalikeAuthors implements Recogniser {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LONGEST = 100;
  private static final int NEARLY = 12;

  /** With the council's name these promise money or claim to speak for it. */
  private static final Set<String> LURES =
      Vocabulary.of(
          """
          refund refunds rebate rebates helpdesk payments claims official verification verified
          grants compensation enforcement taxrefund
          """);

  private static final Set<String> REFUNDS =
      Set.of("refund", "refunds", "rebate", "rebates", "compensation");

  private static final Set<String> OFFICES =
      Vocabulary.of(
          """
          support help helpdesk team service services customer care desk admin office department
          dept official payments tax benefits enquiries uk gov online page info
          """);

  private static final Set<String> PARTS =
      Vocabulary.of("council borough city county district metropolitan the of cyngor official uk");

  private final PeopleRegister register;

  public LookalikeAuthors(PeopleRegister register) {
    this.register = register;
  }

  @Override
  public String name() {
    return "lookalike-author";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Comment comment = reading.comment();
    String author = comment.author().name().strip();
    String page = comment.page().name().strip();
    if (author.isEmpty()
        || author.length() > LONGEST
        || comment.author().kind(comment.page()) == Author.Kind.PAGE) {
      return List.of();
    }
    LocalDate day = LocalDate.ofInstant(comment.receivedAt(), LONDON);
    boolean somebody =
        register.on(day).stream().anyMatch(entry -> Confusables.confusable(author, entry.name()));
    boolean council = !page.isEmpty() && (looksLike(author, page) || speaksFor(author, page));
    return somebody || council || isRefundOffice(author)
        ? List.of(Recognised.ofTheWhole("lookalike-author"))
        : List.of();
  }

  /** The same to a hurried eye, or one letter away from it. */
  private static boolean looksLike(String author, String page) {
    String one = Confusables.skeleton(author);
    String other = Confusables.skeleton(page);
    return one.equals(other) || (other.length() >= NEARLY && differByOne(one, other));
  }

  /** "Ambermere Refunds Team", "Ambermere Council Support", "Ambermere Council". */
  private static boolean speaksFor(String author, String page) {
    List<String> words = plain(author);
    List<String> looks = words.stream().map(Confusables::skeleton).toList();
    boolean named =
        CouncilName.distinctiveWords(page).stream()
            .map(Confusables::skeleton)
            .anyMatch(looks::contains);
    boolean council = words.contains("council") || words.contains("cyngor");
    boolean office = words.stream().anyMatch(OFFICES::contains);
    boolean lure = words.stream().anyMatch(LURES::contains);
    long others = words.stream().filter(word -> !PARTS.contains(word)).count();
    return named && (lure || (council && (office || others <= 1)));
  }

  /** "Refund Team", "Council Tax Refunds": an office that no council has. */
  private static boolean isRefundOffice(String author) {
    List<String> words = plain(author);
    boolean refund = words.stream().anyMatch(REFUNDS::contains);
    boolean office = words.stream().anyMatch(OFFICES::contains) || words.contains("council");
    return refund && office;
  }

  private static boolean differByOne(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(one.length(), other.length());
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int longest = Math.max(one.length(), other.length());
    boolean swapped =
        one.length() == other.length()
            && head + tail == longest - 2
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head);
    return swapped || head + tail >= longest - 1;
  }

  private static List<String> plain(String name) {
    return AsWritten.words(name).stream().map(Word::plain).toList();
  }
}

package moothall.moderation.publication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import moothall.moderation.policy.PeopleRegister;
import moothall.moderation.policy.Term;

/**
 * Names that stand in files of their own, because they are somebody's or Legal's, and stay there:
 * wherever they stand in what is published, something else stands in for them. A name counts as a
 * whole, and an acronym in its capitals only. The longest counts first: of a name that begins with
 * another no rest is left that gives it away.
 */
public final class NamesKeptApart {

  static final String STAND_IN = "(a name that is not shown)";

  private final List<Name> names;

  private record Name(String text, boolean exactCase) {

    boolean isAt(String other, int start) {
      return other.regionMatches(!exactCase, start, text, 0, text.length())
          && isEdge(other, start - 1)
          && isEdge(other, start + text.length());
    }

    private static boolean isEdge(String other, int index) {
      return index < 0
          || index >= other.length()
          || !Character.isLetterOrDigit(other.charAt(index));
    }
  }

  /** Whoever was on the register ever, and however the proscribed organisations are called. */
  public NamesKeptApart(PeopleRegister people, List<Term> proscribed) {
    this.names =
        Stream.concat(
                people.entries().stream().map(it -> new Name(it.name(), false)),
                proscribed.stream().map(NamesKeptApart::name))
            .filter(it -> !it.text().isBlank())
            .sorted(Comparator.comparingInt((Name it) -> it.text().length()).reversed())
            .toList();
  }

  private static Name name(Term term) {
    return term instanceof Term.Phrase phrase
        ? new Name(phrase.words(), phrase.exactCase())
        : new Name(term.written(), true);
  }

  /** The text without them. */
  public String outOf(String text) {
    String rest = text;
    for (Name name : names) {
      for (int i = 0; i + name.text().length() <= rest.length(); i++) {
        if (name.isAt(rest, i)) {
          rest = rest.substring(0, i) + STAND_IN + rest.substring(i + name.text().length());
          i += STAND_IN.length() - 1;
        }
      }
    }
    return rest;
  }
}

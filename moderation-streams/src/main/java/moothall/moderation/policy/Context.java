package moothall.moderation.policy;

import java.util.List;
import java.util.Set;
import moothall.moderation.content.Author;
import moothall.moderation.content.Mode;

/**
 * Circumstances that change what a finding means. Every condition that is stated must hold.
 *
 * @param id name by which rules refer to it
 * @param quoted whether the finding must stand in quotation marks
 * @param cue what must stand around the finding
 * @param topics words of which one must stand in the post's topic; empty for no such condition
 * @param profiles of pages; empty for all
 * @param modes of which one must be on; empty for any
 * @param authors who must be speaking; empty for anybody
 * @param languages of the sentence in which the finding stands (en, cy, other); empty for any
 */
public record Context(
    String id,
    boolean quoted,
    Cue cue,
    List<Term> topics,
    Set<String> profiles,
    Set<Mode> modes,
    Set<Author.Kind> authors,
    Set<String> languages) {

  /** On which side of a finding something stands. */
  public enum Side {
    BEFORE,
    AFTER,
    EITHER
  }

  /**
   * Words of which one must stand in the comment.
   *
   * @param terms empty for no such condition
   * @param within how many words may lie between it and the finding
   * @param side where it must stand
   * @param sameSentence whether no sentence may end in between
   */
  public record Cue(List<Term> terms, int within, Side side, boolean sameSentence) {

    public static final Cue NONE = new Cue(List.of(), Integer.MAX_VALUE, Side.EITHER, false);
  }
}

package moothall.escalation.subjects;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held about an author, as it is given to them: their own words exactly, other people taken
 * out. Holds no referral, and nothing of the time at which it was made: the same facts are the same
 * file.
 *
 * @param format of this record, for programs that read it
 * @param reference the council's own number of the request
 * @param names under which the platform showed the author
 */
public record SubjectFile(
    int format,
    String reference,
    String council,
    String platform,
    List<String> names,
    List<Comment> comments,
    List<Strike> strikes) {

  static final int FORMAT = 1;

  /**
   * One comment with all its versions, and what the council did with it.
   *
   * @param screenshots how many pictures of it colleagues took that are kept. None is in the file:
   *     other people are in them, and a person looks first.
   */
  public record Comment(
      String commentId,
      String page,
      @Nullable String underThePost,
      List<Version> versions,
      int screenshots,
      @Nullable Handling handling) {}

  /**
   * One version.
   *
   * @param words null where they were erased, or the version is a removal
   */
  public record Version(
      String kind,
      @Nullable String words,
      @Nullable String shownName,
      @Nullable Instant posted,
      Instant received,
      List<String> categories,
      List<Finding> findings) {}

  /** Why a rule said what it said. */
  public record Finding(String category, String reason, String houseRule, List<String> law) {}

  /** What was done, what colleagues wrote, and what came of an appeal. */
  public record Handling(
      Instant since,
      String standsThereAs,
      List<Step> steps,
      List<Note> notes,
      @Nullable Appeal appeal) {}

  /** One thing that was done; {@code by} says whether by a person. */
  public record Step(Instant at, String by, String what, String why) {}

  /** What a colleague wrote, without other people. */
  public record Note(Instant at, String words) {}

  /** The author's own statement, and what came of it. */
  public record Appeal(
      Instant received,
      String statement,
      @Nullable Instant decided,
      @Nullable String outcome,
      @Nullable String reason) {}

  /** A step of the ladder, and the block that followed. */
  public record Strike(
      String step,
      String category,
      Instant proposed,
      String reason,
      @Nullable Instant confirmed,
      @Nullable Instant until,
      @Nullable String ended,
      @Nullable String proportionality,
      @Nullable Block block) {}

  /** From when to when somebody is or was blocked. */
  public record Block(Instant from, Instant review, Instant until) {}

  /** Says which request, never what is held. */
  @Override
  public String toString() {
    return "SubjectFile[" + reference + "]";
  }
}

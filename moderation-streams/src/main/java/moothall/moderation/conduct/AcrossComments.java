package moothall.moderation.conduct;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import moothall.moderation.content.Comment;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Screening;
import moothall.moderation.detection.names.LeadingHandles;
import moothall.moderation.detection.names.PeopleMeant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy looks for across comments, and what it has to know of each of them for that.
 *
 * @param people who is meant
 */
public record AcrossComments(Windows windows, PeopleMeant people) {

  /**
   * Words of the names of those who are meant; to be made digests of before they are kept.
   *
   * @param reply whether handles before the first word only say whom the platform tells of it
   */
  public Set<String> meant(Comment comment, boolean reply) {
    String words = Screening.withinBudget(comment.text().value());
    return people.in(Reading.of(comment, reply ? LeadingHandles.leftOut(words) : words));
  }

  /** See {@link Sketch}. */
  public @Nullable Long sketch(Comment comment) {
    return Sketch.of(reading(comment).text().text());
  }

  /** See {@link SameWords}. */
  public Optional<String> sameWords(Comment comment) {
    return SameWords.of(reading(comment).text().text());
  }

  /** Whether anything would be missed of one author if the remark were not kept. */
  public boolean concernsItsAuthor(Remark remark) {
    return Stream.of(Window.Kind.values())
        .anyMatch(kind -> !kind.isOfMany() && windows.of(kind).concerns(remark));
  }

  private static Reading reading(Comment comment) {
    return Reading.of(comment, Screening.withinBudget(comment.text().value()));
  }
}

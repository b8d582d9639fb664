package moothall.moderation.detection;

import java.time.LocalDate;
import java.util.Set;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Mode;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.policy.ModeCalendar;

/**
 * A comment together with everything that every detector needs to know, made once.
 *
 * @param text reading copy of its words, as far as the budget goes
 * @param topic reading copy of the topic it stands under
 * @param day on which it was received, in the United Kingdom
 * @param modes that were on then
 */
public record Reading(
    Comment comment, NormalisedText text, NormalisedText topic, LocalDate day, Set<Mode> modes) {

  /** Reads the words given, which are the comment's or their beginning. */
  public static Reading of(Comment comment, String words, ModeCalendar calendar) {
    return new Reading(
        comment,
        Normaliser.normalise(words),
        Normaliser.normalise(comment.page().postTopic()),
        ModeCalendar.day(comment.receivedAt()),
        calendar.at(comment.receivedAt()));
  }
}

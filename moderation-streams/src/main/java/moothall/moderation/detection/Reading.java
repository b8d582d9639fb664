package moothall.moderation.detection;

import moothall.moderation.content.Comment;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;

/**
 * A comment together with the reading copies of its words and of the topic it stands under, made
 * once for all detectors.
 */
public record Reading(Comment comment, NormalisedText text, NormalisedText topic) {

  public static Reading of(Comment comment, String words) {
    return new Reading(
        comment, Normaliser.normalise(words), Normaliser.normalise(comment.page().postTopic()));
  }
}

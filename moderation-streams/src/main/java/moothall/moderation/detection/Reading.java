package moothall.moderation.detection;

import moothall.moderation.content.Comment;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;

/**
 * A comment together with the reading copies of its words and of the topic it stands under, made
 * once for all detectors.
 *
 * @param asWritten the words with capitals and digits as they were typed, for recognisers
 */
public record Reading(
    Comment comment, NormalisedText text, NormalisedText topic, AsWritten asWritten) {

  public static Reading of(Comment comment, String words) {
    NormalisedText text = Normaliser.normalise(words);
    return new Reading(
        comment, text, Normaliser.normalise(comment.page().postTopic()), AsWritten.of(text));
  }
}

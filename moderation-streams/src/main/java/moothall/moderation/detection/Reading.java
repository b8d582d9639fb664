package moothall.moderation.detection;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;
import moothall.moderation.content.Comment;
import moothall.moderation.content.Mode;
import moothall.moderation.normalisation.NormalisedText;
import moothall.moderation.normalisation.Normaliser;
import moothall.moderation.policy.ModeCalendar;
import org.jspecify.annotations.Nullable;

/** A comment together with everything that every detector needs to know, worked out once. */
public final class Reading {

  private final Comment comment;
  private final NormalisedText text;
  private final LocalDate day;
  private final Set<Mode> modes;
  private @Nullable IdentityHashMap<Object, Object> workedOut;
  private @Nullable NormalisedText topic;
  private @Nullable AsWritten asWritten;

  private Reading(Comment comment, String words, ModeCalendar calendar) {
    this.comment = comment;
    this.text = Normaliser.normalise(words);
    this.day = ModeCalendar.day(comment.receivedAt());
    this.modes = calendar.at(comment.receivedAt());
  }

  /** Reads the words given, which are the comment's or their beginning. */
  public static Reading of(Comment comment, String words, ModeCalendar calendar) {
    return new Reading(comment, words, calendar);
  }

  /** Reads as if nobody had declared any mode. */
  public static Reading of(Comment comment, String words) {
    return new Reading(comment, words, ModeCalendar.NONE);
  }

  public Comment comment() {
    return comment;
  }

  /** The reading copy of the words, as far as the budget goes. */
  public NormalisedText text() {
    return text;
  }

  /** The reading copy of the topic that the comment stands under: made when a rule asks. */
  public NormalisedText topic() {
    NormalisedText known = topic;
    if (known == null) {
      known = Normaliser.normalise(comment.page().postTopic());
      topic = known;
    }
    return known;
  }

  /** The words with capitals and digits as they were typed: made when a recogniser asks. */
  public AsWritten asWritten() {
    AsWritten known = asWritten;
    if (known == null) {
      known = AsWritten.of(text);
      asWritten = known;
    }
    return known;
  }

  /**
   * Something about this comment that is dear to work out and asked for more than once.
   *
   * @param owner who asks; what one owner is told, no other is
   */
  @SuppressWarnings("unchecked") // What an owner put in is what the same owner gets out.
  public <T> T once(Object owner, Supplier<T> work) {
    IdentityHashMap<Object, Object> known = workedOut;
    if (known == null) {
      known = new IdentityHashMap<>();
      workedOut = known;
    }
    return (T) known.computeIfAbsent(owner, key -> work.get());
  }

  /** The day on which it was received, in the United Kingdom. */
  public LocalDate day() {
    return day;
  }

  /** The modes that were on then. */
  public Set<Mode> modes() {
    return modes;
  }
}

package moothall.escalation.copying;

/** What came of filing a comment. */
public sealed interface CopyingAnswer {

  /** It is accepted as any other, and will be judged. */
  record Filed(String commentId) implements CopyingAnswer {}

  /** It cannot be filed so; {@code why} is a sentence for a person. */
  record Refused(String why) implements CopyingAnswer {}

  /** It may or may not be filed; filing it again does no harm. */
  record NotNow(String why) implements CopyingAnswer {}
}

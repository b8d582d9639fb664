package moothall.escalation.transparency;

/** A number as it is published. */
public sealed interface Cell {

  /** Below this a number may be about somebody who can be recognised. */
  int SMALLEST = 5;

  /** As it is. */
  record Exact(long number) implements Cell {}

  /** One to four: the same for all of them. */
  record Small() implements Cell {}

  /** A sum in which something small is hidden: what is shown of it, and no more. */
  record AtLeast(long number) implements Cell {}

  /** Nobody is recognised by nothing. */
  static Cell of(long number) {
    return number > 0 && number < SMALLEST ? new Small() : new Exact(number);
  }

  /** As people and spreadsheets read it; begins no formula. */
  default String words() {
    return switch (this) {
      case Exact(long number) -> Long.toString(number);
      case Small() -> "1 to " + (SMALLEST - 1);
      case AtLeast(long number) -> "at least " + number;
    };
  }
}

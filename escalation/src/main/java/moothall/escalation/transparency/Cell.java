package moothall.escalation.transparency;

/** A number as it is published. */
public sealed interface Cell {

  /** Below this a number may be about somebody who can be recognised. */
  int SMALLEST = 5;

  /** As it is. */
  record Exact(long number) implements Cell {}

  /** One to four: the same for all of them. */
  record Small() implements Cell {}

  /** Less than that, nothing included: that there was none may be told to nobody either. */
  record Few() implements Cell {}

  /** Nobody can know yet. */
  record NotYet() implements Cell {}

  /** A sum in which something small is hidden: what is shown of it, and no more. */
  record AtLeast(long number) implements Cell {}

  /** Of what there may be none of. */
  static Cell of(long number) {
    return number == 0 || number >= SMALLEST ? new Exact(number) : new Small();
  }

  /** Nobody is recognised by nothing, except where it must stay open whether there was anything. */
  static Cell of(Measure measure, long number) {
    return measure.isRestricted() && number < SMALLEST ? new Few() : of(number);
  }

  /** As people and spreadsheets read it; begins no formula. */
  default String words() {
    return switch (this) {
      case Exact(long number) -> Long.toString(number);
      case Small() -> "1 to " + (SMALLEST - 1);
      case Few() -> "fewer than " + SMALLEST;
      case NotYet() -> "not yet";
      case AtLeast(long number) -> "at least " + number;
    };
  }
}

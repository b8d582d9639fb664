package moothall.escalation.invariants;

/** What must hold whatever happens, by the numbers that the law register and the pages use. */
enum Invariant {
  INV_01("one referral per comment and type, also if everything is delivered again"),
  INV_02("no state deletes a record"),
  INV_03("a withdrawal needs two people, neither of them the machine"),
  INV_04("the machine never passes a referral on"),
  INV_05("nothing is hidden before it is sealed"),
  INV_06("no machine deletes, and nobody does what is referred or on hold"),
  INV_07("what the author must not know has no notice, no strike, no message"),
  INV_08("what may only be linked to is never fetched or copied"),
  INV_09("anybody can raise a referral, nobody can prevent one"),
  INV_10("clocks never pause, and what nobody looks at goes up"),
  INV_11("a hate and a terror referral of one comment stand beside each other"),
  INV_12("what has left is corrected, never withdrawn"),
  INV_13("neither a page's end nor another policy changes an open referral"),
  /** Not one of the thirteen: the model and the service differ in something else. */
  THE_MODEL("the plain model and the service agree");

  private final String words;

  Invariant(String words) {
    this.words = words;
  }

  String code() {
    return name().replace('_', '-');
  }

  String words() {
    return words;
  }

  /** Fails with this invariant's name. */
  void holds(boolean held, Object... told) {
    if (!held) {
      throw broken(told);
    }
  }

  Broken broken(Object... told) {
    StringBuilder what = new StringBuilder(code()).append(" (").append(words).append(')');
    for (Object each : told) {
      what.append(' ').append(each);
    }
    return new Broken(this, what.toString());
  }

  /** It does not hold. */
  static final class Broken extends AssertionError {
    private static final long serialVersionUID = 1;

    private final Invariant which;

    private Broken(Invariant which, String what) {
      super(what);
      this.which = which;
    }

    Invariant which() {
      return which;
    }
  }
}

package moothall.escalation.handover;

import java.util.Objects;

/** What makes a dossier, as it is said in it: another one may print the same in other bytes. */
final class Program {

  static final String NAME =
      Objects.requireNonNullElse(
              Program.class.getPackage().getImplementationVersion(), "in development")
          + ", Java "
          + Runtime.version();

  private Program() {}
}

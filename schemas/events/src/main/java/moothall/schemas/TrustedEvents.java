package moothall.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Declares the generated events as classes that Avro may make instances of. Since 1.12.2 it makes
 * none that was not declared, which keeps a hostile schema from naming any class it likes.
 */
public final class TrustedEvents {

  private TrustedEvents() {}

  /**
   * To be called before the first event is built, read or written; calling it again changes
   * nothing.
   */
  public static void declare() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith("moothall.events.")));
  }
}

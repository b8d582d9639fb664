package moothall.moderation.topology;

import moothall.moderation.conduct.Window;

/**
 * Hears of every signal as it is written, and of what could not be looked at; for counting only.
 */
@FunctionalInterface
public interface SignalListener {

  SignalListener UNHEARD = kind -> {};

  void raised(Window.Kind kind);

  /** What was kept of a comment could not be read any more, and is dropped. */
  default void lost() {}
}

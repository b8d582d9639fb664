package moothall.moderation.topology;

import moothall.moderation.conduct.Window;

/** Hears of every signal as it is written; for counting only. */
@FunctionalInterface
public interface SignalListener {

  SignalListener UNHEARD = kind -> {};

  void raised(Window.Kind kind);
}

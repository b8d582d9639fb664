package moothall.escalation.web;

import java.util.Map;
import java.util.TreeMap;
import moothall.escalation.evidence.Verification;

/** What checking the evidence chains came to. */
sealed interface ChainView {

  /** Nothing was changed; {@code heads} by council. */
  record Sound(boolean sound, long entries, Map<String, Verification.Head> heads)
      implements ChainView {}

  /** The first entry that is not as it was sealed. */
  record Broken(
      boolean sound, String councilId, long seq, String damage, long entriesBefore, String why)
      implements ChainView {}

  static ChainView of(Verification verification) {
    return switch (verification) {
      case Verification.Sound(var entries, var heads) ->
          new Sound(true, entries, new TreeMap<>(heads));
      case Verification.Broken(var council, var seq, var damage, var before, var why) ->
          new Broken(false, council, seq, damage.name(), before, why);
    };
  }
}

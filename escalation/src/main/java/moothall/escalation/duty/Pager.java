package moothall.escalation.duty;

import moothall.escalation.store.Calls.Call;

/**
 * Tells people of a clock that ran out, and the safeguarding lead of one that begins to run. What
 * is told is where to look, never what is there: no words, no type, no name. May be asked twice for
 * the same call.
 */
public interface Pager {
  void call(Call call);
}
